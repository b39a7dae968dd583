namespace Ideas.Web.Domain;

public abstract record BoardOutcome
{
    private BoardOutcome()
    {
    }

    public sealed record Changed : BoardOutcome;

    public sealed record Unchanged : BoardOutcome;

    /// <summary>Somebody else changed the card in the meantime; nothing was overwritten.</summary>
    public sealed record Stale : BoardOutcome;

    public sealed record Incomplete(BoardFields Missing) : BoardOutcome;
}
