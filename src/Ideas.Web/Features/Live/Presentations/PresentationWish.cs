using Ideas.Web.Domain;

namespace Ideas.Web.Features.Live.Presentations;

/// <summary>What somebody wants to change about a presentation.</summary>
/// <param name="Version">The version that was seen.</param>
internal abstract record PresentationWish(int Version)
{
    public sealed record Rename(string Name, string Language, int Version) : PresentationWish(Version);

    public sealed record Add(SlidePlan Plan, int Version) : PresentationWish(Version);

    /// <summary>The usual slides of a campaign.</summary>
    public sealed record AddStandard(CampaignId Campaign, int Version) : PresentationWish(Version);

    public sealed record Change(Guid Slide, SlidePlan Plan, int Version) : PresentationWish(Version);

    /// <param name="Steps">How many places further on, or back when it is negative.</param>
    public sealed record Move(Guid Slide, int Steps, int Version) : PresentationWish(Version);

    public sealed record Remove(Guid Slide, int Version) : PresentationWish(Version);
}
