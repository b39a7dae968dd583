using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>What the next page says of the last answer, when it did not simply count.</summary>
public enum DuelNotice
{
    CampaignNotOpen,
    IdeaRetired,
    IdeaChanged,
    PairAlreadyAnswered,
    OverLimit,
    TakenBack,

    /// <summary>The answer should have been taken back, and could not be.</summary>
    Stands,

    /// <summary>The pair had not been dealt to this device.</summary>
    Refused,
}

internal static class DuelNotices
{
    /// <summary>What there is to say of an outcome; null when the answer counts, or counted before.</summary>
    public static DuelNotice? Notice(this VoteOutcome outcome, Choice choice) => outcome switch
    {
        VoteOutcome.AlreadyAnswered(var first) when first != choice => DuelNotice.PairAlreadyAnswered,
        VoteOutcome.SetAside(var reason) => reason switch
        {
            SetAsideReason.CampaignNotOpen => DuelNotice.CampaignNotOpen,
            SetAsideReason.IdeaChanged => DuelNotice.IdeaChanged,
            SetAsideReason.IdeaRetired => DuelNotice.IdeaRetired,
            SetAsideReason.PairAlreadyAnswered => DuelNotice.PairAlreadyAnswered,
            SetAsideReason.OverLimit => DuelNotice.OverLimit,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        },
        VoteOutcome.TakenBack => DuelNotice.TakenBack,
        VoteOutcome.Stands => DuelNotice.Stands,
        VoteOutcome.Refused => DuelNotice.Refused,
        _ => null,
    };
}
