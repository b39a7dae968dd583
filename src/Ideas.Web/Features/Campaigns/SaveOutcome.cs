using Ideas.Web.Domain;

namespace Ideas.Web.Features.Campaigns;

/// <summary>What became of a campaign's form.</summary>
internal abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    public sealed record Saved(string Code) : SaveOutcome;

    /// <summary>Nothing was saved, because the campaign has closed.</summary>
    public sealed record Frozen : SaveOutcome;

    /// <summary>Nothing was saved, because some of it may no longer be changed.</summary>
    public sealed record Locked(IReadOnlyList<CampaignLock> What) : SaveOutcome;
}
