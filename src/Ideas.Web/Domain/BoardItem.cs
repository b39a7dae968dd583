namespace Ideas.Web.Domain;

public enum BoardState
{
    New,
    InDiscussion,
    TryingOut,
    Done,
    NotNow,
}

[Flags]
public enum BoardFields
{
    None = 0,
    Owner = 1,
    NextStep = 2,
    Due = 4,
    Answer = 8,
}

/// <summary>What a card says after a change.</summary>
public sealed record BoardCard(BoardState State, Guid? OwnerAccountId, string? OwnerName, string? NextStep, DateOnly? Due, string? Answer)
{
    public BoardFields Missing
    {
        get
        {
            var needed = BoardItem.Needs(State);
            var given = (OwnerAccountId is null && Blank(OwnerName) ? BoardFields.None : BoardFields.Owner)
                | (Blank(NextStep) ? BoardFields.None : BoardFields.NextStep)
                | (Due is null ? BoardFields.None : BoardFields.Due)
                | (Blank(Answer) ? BoardFields.None : BoardFields.Answer);
            return needed & ~given;
        }
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}

public abstract record BoardOutcome
{
    private BoardOutcome()
    {
    }

    public sealed record Changed : BoardOutcome;

    public sealed record Unchanged : BoardOutcome;

    public sealed record Incomplete(BoardFields Missing) : BoardOutcome;
}

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
        (Id, IdeaId, CampaignId, RankAtPush, EloAtPush, PushedAt) = (BoardItemId.New(), idea.Id, idea.CampaignId, rank, elo, now);
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
    public IReadOnlyList<BoardChange> History => history;

    public BoardCard Card => new(State, OwnerAccountId, OwnerName, NextStep, Due, Answer);

    /// <summary>What must be said before a card may stand in a state.</summary>
    public static BoardFields Needs(BoardState state) => state switch
    {
        BoardState.New => BoardFields.None,
        BoardState.InDiscussion => BoardFields.Owner,
        BoardState.TryingOut => BoardFields.Owner | BoardFields.NextStep | BoardFields.Due | BoardFields.Answer,
        BoardState.Done or BoardState.NotNow => BoardFields.Owner | BoardFields.Answer,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public BoardOutcome Change(BoardCard card, Guid? by, string? byName, DateTimeOffset now)
    {
        if (card.Missing is var missing and not BoardFields.None)
        {
            return new BoardOutcome.Incomplete(missing);
        }

        if (card == Card)
        {
            return new BoardOutcome.Unchanged();
        }

        (State, OwnerAccountId, OwnerName, NextStep, Due, Answer) = (card.State, card.OwnerAccountId, card.OwnerName, card.NextStep, card.Due, card.Answer);
        history.Add(new BoardChange(Id, now, by, byName, card));
        return new BoardOutcome.Changed();
    }
}

/// <summary>One entry of a card's history: the whole card as it stood after the change.</summary>
public sealed class BoardChange
{
    private BoardChange()
    {
    }

    public BoardChange(BoardItemId item, DateTimeOffset at, Guid? by, string? byName, BoardCard card)
    {
        (Id, BoardItemId, At, ByAccountId, ByName) = (Guid.CreateVersion7(), item, at, by, byName);
        (State, OwnerName, NextStep, Due, Answer) = (card.State, card.OwnerName, card.NextStep, card.Due, card.Answer);
    }

    public Guid Id { get; private set; }
    public BoardItemId BoardItemId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Null when the board rule did it.</summary>
    public Guid? ByAccountId { get; private set; }

    public string? ByName { get; private set; }
    public BoardState State { get; private set; }
    public string? OwnerName { get; private set; }
    public string? NextStep { get; private set; }
    public DateOnly? Due { get; private set; }
    public string? Answer { get; private set; }
}
