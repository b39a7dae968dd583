using Ideas.Web.Domain;

namespace Ideas.Web.Features.WayBack;

public enum LifeKind
{
    /// <summary>It rose to the board.</summary>
    OnBoard,

    /// <summary>Leadership decided on it, or answered.</summary>
    Decided,

    /// <summary>It is being tried out.</summary>
    TrialBegan,

    /// <summary>The trial is over, with what it led to.</summary>
    TrialEnded,
}

/// <summary>One step in the life of an idea once it is on the board, as everybody may see it.</summary>
/// <param name="State">Where it stands since then; null where that did not change.</param>
/// <param name="Text">The answer, what is tried, or what was learned.</param>
/// <param name="Trial">The trial that began or ended.</param>
public sealed record LifeStep(DateTimeOffset At, LifeKind Kind, BoardState? State, Wording? Text, Trial? Trial);

/// <summary>A trial in figures.</summary>
public sealed record Trial(DateOnly From, DateOnly Until, string Measure, string? Before, string? After, string Language, ExperimentOutcome? Outcome);
