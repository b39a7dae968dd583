namespace Ideas.Web.Domain;

/// <summary>What may no longer be changed about a campaign (docs/decisions/locks.md).</summary>
public enum CampaignLock
{
    Language,

    /// <summary>In every language that it has; a missing one may still be given.</summary>
    Question,

    /// <summary>A promise that people took part on, in words or with a day; a missing one may still be given.</summary>
    Promise,

    /// <summary>Duels that have begun are not called off.</summary>
    Mode,

    /// <summary>It may rise, but not fall.</summary>
    SmallestGroup,

    Background,

    /// <summary>The step has been taken.</summary>
    CollectsAt,
    OpensAt,
}

/// <summary>What people have done in a campaign so far.</summary>
/// <param name="HasVotes">Whether somebody has voted, counted or not.</param>
/// <param name="HasBackgrounds">Whether somebody has told of the own background.</param>
public sealed record CampaignPast(bool HasVotes, bool HasBackgrounds);

public static class CampaignLockRule
{
    /// <summary>The one rule on what is locked, for the form and for whoever saves.</summary>
    public static IReadOnlyList<CampaignLock> Locks(this Campaign campaign, CampaignPast past) =>
        [.. Enum.GetValues<CampaignLock>().Where(what => what switch
        {
            CampaignLock.Promise => past.HasVotes && (campaign.AnswersBy is not null || LocalizedText.Languages.Any(language => campaign.Promise.Exactly(language) is not null)),
            CampaignLock.Mode => past.HasVotes || campaign.State is CampaignState.Open,
            CampaignLock.Background => past.HasVotes || past.HasBackgrounds,
            CampaignLock.CollectsAt => campaign.State is not CampaignState.Draft,
            CampaignLock.OpensAt => campaign.State is CampaignState.Open,
            _ => past.HasVotes,
        })];

    /// <summary>Which locks these settings would break.</summary>
    public static IReadOnlyList<CampaignLock> Broken(this Campaign campaign, CampaignSettings wanted, CampaignPast past) =>
        [.. campaign.Locks(past).Where(what => what switch
        {
            CampaignLock.Language => wanted.Language != campaign.Language,
            CampaignLock.Question => campaign.Question.Changed(wanted.Question).Any(),
            CampaignLock.Promise => campaign.Promise.Changed(wanted.Promise).Any()
                || (campaign.AnswersBy is not null && (wanted.AnswersBy, wanted.AnswersPromised) != (campaign.AnswersBy, campaign.AnswersPromised)),
            CampaignLock.Mode => wanted.Mode is CampaignMode.Collect,
            CampaignLock.SmallestGroup => wanted.SmallestGroup < campaign.SmallestGroup,
            CampaignLock.CollectsAt => wanted.CollectsAt != campaign.CollectsAt,
            CampaignLock.OpensAt => wanted.OpensAt != campaign.OpensAt,
            _ => false,
        })];
}
