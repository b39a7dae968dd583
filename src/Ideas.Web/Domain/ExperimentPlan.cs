namespace Ideas.Web.Domain;

/// <summary>What an experiment says. <paramref name="Language"/> is the one its texts are written in.</summary>
public sealed record ExperimentPlan(
    string What, string Who, DateOnly From, DateOnly Until, string Measure, string? Before, string? After, string? Learned, ExperimentOutcome? Outcome, string Language)
{
    /// <summary>What must still be said: all but the figures to begin, and what came of it to end.</summary>
    public ExperimentFields Missing =>
        (Blank(What) ? ExperimentFields.What : ExperimentFields.None)
        | (Blank(Who) ? ExperimentFields.Who : ExperimentFields.None)
        | (Until < From ? ExperimentFields.Until : ExperimentFields.None)
        | (Blank(Measure) ? ExperimentFields.Measure : ExperimentFields.None)
        | (Outcome is not null && Blank(After) ? ExperimentFields.After : ExperimentFields.None)
        | (Outcome is not null && Blank(Learned) ? ExperimentFields.Learned : ExperimentFields.None);

    public int Days => Until.DayNumber - From.DayNumber;

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
