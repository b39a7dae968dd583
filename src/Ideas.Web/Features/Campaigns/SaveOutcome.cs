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

    /// <summary>Nothing was saved, because somebody else changed the campaign since the form was filled; with the new stamp it will be.</summary>
    public sealed record Changed(string Stamp) : SaveOutcome;

    /// <summary>Nothing was saved, because some of it may no longer be changed.</summary>
    public sealed record Locked(IReadOnlyList<CampaignLock> What) : SaveOutcome;
}
