namespace Ideas.Web.Domain;

/// <summary>A card on the leadership's board: an idea, and what became of it.</summary>
public sealed class BoardItem
{
    public const int MaxOwner = 80;
    public const int MaxNextStep = 200;
    public const int MaxAnswer = 1000;

    private readonly List<BoardChange> history = [];

    private BoardItem()
    {
    }

    public BoardItem(Idea idea, int rank, double elo, DateTimeOffset now)
    {
        (Id, IdeaId, CampaignId, RankAtPush, EloAtPush, PushedAt, Language) = (BoardItemId.New(), idea.Id, idea.CampaignId, rank, elo, now, idea.Language);
        history.Add(new BoardChange(Id, now, null, null, Card));
    }

    public BoardItemId Id { get; private set; }
    public IdeaId IdeaId { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public int RankAtPush { get; private set; }
    public double EloAtPush { get; private set; }
    public DateTimeOffset PushedAt { get; private set; }
    public BoardState State { get; private set; }
    public Guid? OwnerAccountId { get; private set; }
    public string? OwnerName { get; private set; }
    public string? NextStep { get; private set; }
    public DateOnly? Due { get; private set; }
    public string? Answer { get; private set; }

    public BoardAims Aims { get; private set; } = new();

    /// <summary>The language that next step and answer are written in.</summary>
    public string Language { get; private set; } = "fi";

    /// <summary>Grows with every change, so that a form filled in before it is noticed.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<BoardChange> History => history;

    public BoardCard Card => new(State, OwnerAccountId, OwnerName, NextStep, Due, Answer, Language) { Aims = Aims };

    /// <summary>What must be said before a card may stand in a state.</summary>
    public static BoardFields Needs(BoardState state) => state switch
    {
        BoardState.New => BoardFields.None,
        BoardState.InDiscussion => BoardFields.Owner,
        BoardState.TryingOut => BoardFields.Owner | BoardFields.NextStep | BoardFields.Due | BoardFields.Answer,
        BoardState.Done or BoardState.NotNow => BoardFields.Owner | BoardFields.Answer,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Once it is done or not for now, nothing more is tried with it.</summary>
    public static bool IsClosed(BoardState state) => state is BoardState.Done or BoardState.NotNow;

    /// <summary>Begins a trial of it. Of two who begin one at the same time, one comes too late.</summary>
    public Experiment Try(DateTimeOffset now)
    {
        Version++;
        return new Experiment(Id, now);
    }

    /// <summary>Puts other words into its texts and its whole history, where some may not be read any more. State, owner and dates stay.</summary>
    public void Redact(Func<string, string, string> instead)
    {
        var card = (NextStep, Answer);
        (NextStep, Answer) = (Short(NextStep, MaxNextStep), Short(Answer, MaxAnswer));
        Version += card == (NextStep, Answer) ? 0 : 1;
        history.ForEach(change => change.Redact(instead));

        string? Short(string? text, int most) => text is null ? null : instead(text, Language) is var other && other.Length > most ? other[..most] : other;
    }

    /// <param name="version">The version that whoever changes it has seen.</param>
    public BoardOutcome Change(BoardCard card, int version, Guid? by, string? byName, DateTimeOffset now)
    {
        if (card.Missing is var missing and not BoardFields.None)
        {
            return new BoardOutcome.Incomplete(missing);
        }

        if (card with { Language = Language } == Card)
        {
            return new BoardOutcome.Unchanged();
        }

        if (version != Version)
        {
            return new BoardOutcome.Stale();
        }

        var isReworded = (card.NextStep, card.Answer) != (NextStep, Answer);
        (State, OwnerAccountId, OwnerName, NextStep, Due, Answer, Aims, Language, Version) =
            (card.State, card.OwnerAccountId, card.OwnerName, card.NextStep, card.Due, card.Answer, card.Aims, isReworded ? card.Language : Language, Version + 1);
        history.Add(new BoardChange(Id, now, by, byName, Card));
        return new BoardOutcome.Changed();
    }
}
