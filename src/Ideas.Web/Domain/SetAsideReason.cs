namespace Ideas.Web.Domain;

/// <summary>Why a vote does not count.</summary>
public enum SetAsideReason
{
    CampaignNotOpen,
    IdeaRetired,
    PairAlreadyAnswered,

    /// <summary>An idea's author changed its text after the pair was dealt, so another text was read.</summary>
    IdeaChanged,

    /// <summary>The participant has as many answers as one may have in this campaign.</summary>
    OverLimit,

    /// <summary>An admin found that its participant did not answer in earnest.</summary>
    Suspicious,

    /// <summary>The participant took it back, and was dealt the same pair again. No admin can count it.</summary>
    TakenBack,
}
