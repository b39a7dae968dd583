namespace Ideas.Web.Domain;

/// <summary>One entry of a card's history: the whole card as it stood after the change.</summary>
public sealed class BoardChange
{
    private BoardChange()
    {
    }

    public BoardChange(BoardItemId item, DateTimeOffset at, Guid? by, string? byName, BoardCard card)
    {
        (Id, BoardItemId, At, ByAccountId, ByName) = (Guid.CreateVersion7(), item, at, by, byName);
        (State, OwnerName, NextStep, Due, Answer, Language) = (card.State, card.OwnerName, card.NextStep, card.Due, card.Answer, card.Language);
        Aims = card.Aims;
        Aims = card.Aims;
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
    public BoardAims Aims { get; private set; } = new();
    public string Language { get; private set; } = "fi";

    internal void Redact(Func<string, string, string> instead) =>
        (NextStep, Answer) = (NextStep is null ? null : instead(NextStep, Language), Answer is null ? null : instead(Answer, Language));
}
