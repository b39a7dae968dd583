namespace Ideas.Web.Domain;

public abstract record ExperimentChange
{
    private ExperimentChange()
    {
    }

    public sealed record Changed : ExperimentChange;

    public sealed record Unchanged : ExperimentChange;

    /// <summary>Somebody else changed or ended it in the meantime, or began another; nothing was overwritten.</summary>
    public sealed record Stale : ExperimentChange;

    /// <summary>The card is closed, so nothing new is tried with it.</summary>
    public sealed record CardIsClosed : ExperimentChange;

    public sealed record Incomplete(ExperimentFields Missing) : ExperimentChange;
}
