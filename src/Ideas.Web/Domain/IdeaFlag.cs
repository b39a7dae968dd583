namespace Ideas.Web.Domain;

/// <summary>Why somebody thinks that an idea should be looked at.</summary>
public enum FlagReason
{
    PersonalData,
    Hurtful,
    OffTopic,
    SameAsAnother,
}

/// <summary>An employee's word that an idea should be looked at. It keeps no moment.</summary>
public sealed class IdeaFlag
{
    private IdeaFlag()
    {
    }

    public IdeaFlag(IdeaId idea, ParticipantId participant, FlagReason reason) => (IdeaId, ParticipantId, Reason) = (idea, participant, reason);

    public IdeaId IdeaId { get; private set; }
    public ParticipantId ParticipantId { get; private set; }
    public FlagReason Reason { get; private set; }

    /// <summary>A moderator has looked, and left the idea as it is.</summary>
    public bool IsSettled { get; private set; }

    public void Settle() => IsSettled = true;
}
