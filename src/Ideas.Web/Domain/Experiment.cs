namespace Ideas.Web.Domain;

/// <summary>What an experiment led to.</summary>
public enum ExperimentOutcome
{
    Spread,
    Adjust,
    Stop,
}

/// <summary>A small trial of a card's idea: what is tried, by whom, until when, how it is measured, and what was learned.</summary>
public sealed class Experiment
{
    /// <summary>How long a trial goes on, unless more is asked for.</summary>
    public const int DefaultDays = 90;

    public const int MaxWhat = 300;
    public const int MaxWho = 120;
    public const int MaxMeasure = 200;
    public const int MaxLearned = 1000;

    private Experiment() => (What, Who, Measure, Language) = ("", "", "", "fi");

    public Experiment(BoardItemId item, DateTimeOffset now) : this() => (Id, BoardItemId, CreatedAt) = (Guid.CreateVersion7(), item, now);

    public Guid Id { get; private set; }
    public BoardItemId BoardItemId { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public string What { get; private set; }
    public string Who { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }

    /// <summary>What is measured, such as "minutes until a customer is served".</summary>
    public string Measure { get; private set; }

    public string? Before { get; private set; }
    public string? After { get; private set; }
    public string? Learned { get; private set; }

    /// <summary>The language its texts are written in.</summary>
    public string Language { get; private set; }

    /// <summary>Null while it goes on.</summary>
    public ExperimentOutcome? Outcome { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Grows with every change, so that a form filled in before it is noticed.</summary>
    public int Version { get; private set; }

    public ExperimentPlan Said() => new(What, Who, From, Until, Measure, Before, After, Learned, Outcome, Language);

    /// <param name="version">The version that whoever changes it has seen.</param>
    public ExperimentChange Change(ExperimentPlan plan, int version, DateTimeOffset now)
    {
        if (plan.Missing is var missing and not ExperimentFields.None)
        {
            return new ExperimentChange.Incomplete(missing);
        }

        if (plan with { Language = Language } == Said())
        {
            return new ExperimentChange.Unchanged();
        }

        // What has ended stays as it was told.
        if (version != Version || Outcome is not null)
        {
            return new ExperimentChange.Stale();
        }

        var isReworded = (What, Who, Measure, Before, After, Learned) != (plan.What, plan.Who, plan.Measure, plan.Before, plan.After, plan.Learned);
        (What, Who, From, Until, Measure, Before, After, Learned, Outcome, Language) = plan with { Language = isReworded ? plan.Language : Language };
        (Version, EndedAt) = (Version + 1, plan.Outcome is null ? null : now);
        return new ExperimentChange.Changed();
    }

    /// <summary>Puts other words where some may not be read any more.</summary>
    public void Redact(Func<string, string, string> instead)
    {
        var plan = Said();
        (What, Who, Measure) = (Short(What, MaxWhat)!, Short(Who, MaxWho)!, Short(Measure, MaxMeasure)!);
        (Before, After, Learned) = (Short(Before, MaxMeasure), Short(After, MaxMeasure), Short(Learned, MaxLearned));
        Version += plan == Said() ? 0 : 1;

        string? Short(string? text, int most) => text is null ? null : instead(text, Language) is var other && other.Length > most ? other[..most] : other;
    }
}
