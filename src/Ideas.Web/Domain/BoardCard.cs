namespace Ideas.Web.Domain;

/// <summary>What a card says after a change. <paramref name="Language"/> is the one its texts are written in.</summary>
public sealed record BoardCard(BoardState State, Guid? OwnerAccountId, string? OwnerName, string? NextStep, DateOnly? Due, string? Answer, string Language)
{
    public BoardAims Aims { get; init; } = new();

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
