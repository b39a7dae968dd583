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

    /// <summary>It cannot be closed while something is still tried with it: what was learned belongs into the answer.</summary>
    public sealed record TrialGoesOn : BoardOutcome;

    public sealed record Incomplete(BoardFields Missing) : BoardOutcome;
}
