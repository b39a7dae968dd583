using Ideas.Web.Domain;
using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Voting;

/// <summary>What became of an answer, or of a change to one. Nothing is answered before it is on disk.</summary>
public abstract record VoteOutcome
{
    private VoteOutcome()
    {
    }

    /// <summary>When to try again, in seconds, if nothing was accepted.</summary>
    public string? RetryAfter => this switch
    {
        Busy => "2",
        Unsaved => DiskTroubleFilter.RetryAfter,
        _ => null,
    };

    /// <summary>Whether the answer is one of the round's, counted or not.</summary>
    public bool IsAnswer => this is Counted or AlreadyAnswered or SetAside;

    /// <summary>Whether it is an answer that its participant may take back.</summary>
    public bool CanBeTakenBack => this is Counted or AlreadyAnswered;

    public sealed record Counted : VoteOutcome;

    /// <summary>The duel had its answer already, which counts; the first one stands.</summary>
    public sealed record AlreadyAnswered(Choice First) : VoteOutcome;

    /// <summary>Kept with the reason, but not counted.</summary>
    public sealed record SetAside(SetAsideReason Reason) : VoteOutcome;

    /// <summary>No such duel was dealt to this participant.</summary>
    public sealed record Refused(RefusalReason Reason) : VoteOutcome;

    /// <summary>The participant's last answer is marked as taken back, and its pair may be dealt again.</summary>
    public sealed record TakenBack(Duel Duel) : VoteOutcome;

    /// <summary>The answer stays: it is not the participant's last, does not count anyway, or the campaign is over.</summary>
    public sealed record Stands : VoteOutcome;

    /// <summary>So many votes were judged otherwise by an admin.</summary>
    public sealed record Judged(int Votes) : VoteOutcome;

    /// <summary>Nothing that is stored leads to the participant any more; the votes stay, as nobody's.</summary>
    public sealed record Erased : VoteOutcome;

    /// <summary>The queue is full; nothing was accepted, and trying again is safe.</summary>
    public sealed record Busy : VoteOutcome;

    /// <summary>The disk refuses; nothing was accepted, and trying again is safe.</summary>
    public sealed record Unsaved : VoteOutcome;
}
