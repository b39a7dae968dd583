using Ideas.Load.Phones;
using Ideas.Web.Domain;

namespace Ideas.Load.Checks;

/// <summary>How a stored vote can be wrong.</summary>
internal enum Fault
{
    /// <summary>Acknowledged, and not in the database.</summary>
    Lost,

    /// <summary>In the database twice, or counted twice for one person and one pair.</summary>
    Doubled,

    /// <summary>In the database, and sent by nobody or refused.</summary>
    Phantom,

    /// <summary>In the database, but not as it was sent or acknowledged.</summary>
    Changed,
}

/// <summary>Compares what phones were told with what the database holds.</summary>
internal sealed class Audit
{
    private readonly List<(Fault Fault, string What)> findings = [];

    private Audit()
    {
    }

    public int Acknowledged { get; private set; }

    public int Stored { get; private init; }

    /// <summary>Stored, and never acknowledged: the reply was lost on the way.</summary>
    public int StoredUnanswered { get; private set; }

    public bool IsClean => findings.Count == 0;

    public IReadOnlyList<(Fault Fault, string What)> Findings => findings;

    public int Count(Fault fault) => findings.Count(finding => finding.Fault == fault);

    public static Audit Of(IReadOnlyList<(Ballot Ballot, Duel Duel)> sent, IReadOnlyList<StoredVote> stored)
    {
        var audit = new Audit { Stored = stored.Count };
        var byDuel = stored.ToLookup(vote => vote.Duel);
        var known = new HashSet<Guid>();
        foreach (var (ballot, duel) in sent)
        {
            if (!known.Add(duel.Id.Value)) audit.Find(Fault.Doubled, $"duel {duel.Id.Value} was dealt twice");
            audit.Check(ballot, duel, [.. byDuel[duel.Id.Value]]);
        }

        foreach (var vote in stored.Where(vote => !known.Contains(vote.Duel))) audit.Find(Fault.Phantom, $"vote {vote.Duel}, number {vote.Sequence}, was sent by nobody");
        foreach (var votes in stored.Where(vote => vote.Counts).GroupBy(Pair).Where(votes => votes.Count() > 1))
        {
            audit.Find(Fault.Doubled, $"participant {votes.Key.Participant} has {votes.Count()} counted votes on one pair");
        }

        return audit;
    }

    private void Check(Ballot ballot, Duel duel, IReadOnlyList<StoredVote> votes)
    {
        var (vote, isKept) = (duel.Id.Value, ballot.Reply is Reply.Counted or Reply.SetAside);
        Acknowledged += isKept ? 1 : 0;
        StoredUnanswered += ballot.Reply is Reply.None && votes.Count > 0 ? 1 : 0;
        if (isKept && votes.Count == 0) Find(Fault.Lost, $"vote {vote}, acknowledged in life {ballot.Life} of the server");
        if (votes.Count > 1) Find(Fault.Doubled, $"vote {vote} is stored {votes.Count} times");
        if (ballot.Reply is Reply.Refused && votes.Count > 0) Find(Fault.Phantom, $"vote {vote} was refused");
        if (votes.Any(stored => !IsAsGiven(stored, ballot, duel))) Find(Fault.Changed, $"vote {vote} is not as it was given or acknowledged");
    }

    private static bool IsAsGiven(StoredVote vote, Ballot ballot, Duel duel) =>
        (vote.Participant, vote.Left, vote.Right, vote.Choice) == (duel.Participant.Value, duel.Left.Value, duel.Right.Value, ballot.Choice)
        && ballot.Reply switch { Reply.Counted => vote.Counts, Reply.SetAside => !vote.Counts, _ => true };

    private void Find(Fault fault, string what) => findings.Add((fault, what));

    private static (Guid Participant, Guid, Guid) Pair(StoredVote vote) =>
        vote.Left.CompareTo(vote.Right) < 0 ? (vote.Participant, vote.Left, vote.Right) : (vote.Participant, vote.Right, vote.Left);
}
