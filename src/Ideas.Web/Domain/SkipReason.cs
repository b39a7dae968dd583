namespace Ideas.Web.Domain;

/// <summary>Why somebody did not choose. Told only by who likes to.</summary>
public enum SkipReason
{
    BothGood,
    Neither,
    DontKnow,

    /// <summary>The two ideas are one, in the participant's eyes.</summary>
    SameIdea,
}
