using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>What became of an answer. Nothing is answered before it is on disk.</summary>
public abstract record VoteOutcome
{
    private VoteOutcome()
    {
    }

    public sealed record Counted : VoteOutcome;

    /// <summary>The duel had its answer already; the first one stands.</summary>
    public sealed record AlreadyAnswered(Choice First) : VoteOutcome;

    /// <summary>Kept with the reason, but not counted.</summary>
    public sealed record SetAside(SetAsideReason Reason) : VoteOutcome;

    /// <summary>No such duel was dealt to this participant.</summary>
    public sealed record Refused(RefusalReason Reason) : VoteOutcome;

    /// <summary>The queue is full; nothing was accepted, and trying again is safe.</summary>
    public sealed record Busy : VoteOutcome;

    /// <summary>The disk refuses; nothing was accepted, and trying again is safe.</summary>
    public sealed record Unsaved : VoteOutcome;
}
