namespace Ideas.Web.Tests.WayBack;

/// <summary>Trials of ideas that are there.</summary>
public static class Trials
{
    /// <summary>A trial of ninety days that began now, over with what was learned when <paramref name="outcome"/> is given.</summary>
    public static Task<int> GivenTrial(this IdeasApp app, BoardItem card, string what, ExperimentOutcome? outcome = null, string? learned = null) => app.Read(context =>
    {
        var (now, day) = (app.Clock.GetUtcNow(), DateOnly.FromDateTime(app.Clock.GetUtcNow().DateTime));
        var trial = context.Entry(new Experiment(card.Id, now));
        trial.CurrentValues.SetValues(new Dictionary<string, object?>
        {
            [nameof(Experiment.What)] = what,
            [nameof(Experiment.Who)] = "Kirjasto",
            [nameof(Experiment.From)] = day,
            [nameof(Experiment.Until)] = day.AddDays(Experiment.DefaultDays),
            [nameof(Experiment.Measure)] = "Kävijöitä illassa",
            [nameof(Experiment.Before)] = "12",
            [nameof(Experiment.After)] = outcome is null ? null : "47",
            [nameof(Experiment.Learned)] = learned,
            [nameof(Experiment.Outcome)] = outcome,
            [nameof(Experiment.EndedAt)] = outcome is null ? null : now,
        });
        trial.State = Microsoft.EntityFrameworkCore.EntityState.Added;
        return context.SaveChangesAsync();
    });
}
