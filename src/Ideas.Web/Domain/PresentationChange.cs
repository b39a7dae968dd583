namespace Ideas.Web.Domain;

/// <summary>What became of a change to a presentation.</summary>
public enum PresentationChange
{
    Changed,

    /// <summary>It was as wished already.</summary>
    Unchanged,

    /// <summary>Somebody else has changed it since it was read.</summary>
    Stale,
    NameMissing,
    NameTooLong,

    /// <summary>It has as many slides as it may have.</summary>
    Full,
    CampaignMissing,

    /// <summary>No question, or one of another campaign.</summary>
    QuestionMissing,
    RowsWrong,
    WordsMissing,
    WordsTooLong,
}
