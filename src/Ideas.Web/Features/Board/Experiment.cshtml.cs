using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Board;

/// <summary>Begins the experiment of a card, tells how it goes, and ends it with what was learned.</summary>
[Authorize(Policies.Leads)]
internal sealed class ExperimentModel(BoardReader reader, SaveExperiment save, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The experiment that goes on, as the form was filled in from it; null begins one.</summary>
    [BindProperty]
    public Guid? Running { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>That more than the usual time is really meant.</summary>
    [BindProperty]
    public bool Longer { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Before { get; set; }

    [BindProperty]
    public string? After { get; set; }

    [BindProperty]
    public string? Learned { get; set; }

    [BindProperty]
    public ExperimentOutcome? Outcome { get; set; }

    public CardView Card { get; private set; } = null!;

    public bool IsLong => Until?.DayNumber - From?.DayNumber > Experiment.DefaultDays;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await ShowAsync(ct);
        var today = HelsinkiTime.Today(clock);
        if (Card is { Experiment: { Outcome: null } running })
        {
            (Running, Version) = (running.Id, running.Version);
            (What, Who, From, Until, Measure) = (running.What, running.Who, running.From, running.Until, running.Measure);
            (Before, After, Learned, Longer) = (running.Before, running.After, running.Learned, IsLong);
        }
        else
        {
            (From, Until) = (today, today.AddDays(Experiment.DefaultDays));
        }

        return result;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check();
        if (!ModelState.IsValid || From is not { } from || Until is not { } until)
        {
            return await AskAgainAsync(ct);
        }

        var plan = new ExperimentPlan(Tidy(What) ?? "", Tidy(Who) ?? "", from, until, Tidy(Measure) ?? "", Tidy(Before), Tidy(After), Tidy(Learned), Outcome, Texts.Language);
        switch (await save.RunAsync(new ExperimentWish(new BoardItemId(Id), Running, Version, plan), ct))
        {
            case null:
                return NotFound();
            case ExperimentChange.Stale:
                ModelState.AddModelError("", texts["experiment.stale"]);
                var page = await AskAgainAsync(ct);
                ModelState.Remove(nameof(Version));
                ModelState.Remove(nameof(Running));
                var now = Card.Experiment is { Outcome: null } running ? running : null;
                (Running, Version) = (now?.Id, now?.Version ?? 0);
                return page;
            case ExperimentChange.CardIsClosed:
                return await AskAgainAsync("", texts["experiment.closed"], ct);
            case ExperimentChange.Incomplete(var missing):
                foreach (var field in Enum.GetValues<ExperimentFields>().Where(field => field is not ExperimentFields.None && missing.HasFlag(field)))
                {
                    ModelState.AddModelError(field.ToString(), texts.Of(field));
                }

                return await AskAgainAsync(ct);
            default:
                return LocalRedirect($"{Request.PathBase}/board/{Id}?saved=true#experiment");
        }
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(new BoardItemId(Id), ct) is not { } card)
        {
            return NotFound();
        }

        Card = card;
        return Page();
    }

    private void Check()
    {
        foreach (var (field, day) in new[] { (nameof(From), From), (nameof(Until), Until) })
        {
            if (day is null && ModelState[field] is not { Errors.Count: > 0 })
            {
                ModelState.AddModelError(field, texts["experiment.day"]);
            }
        }

        foreach (var (field, text, limit) in new[]
        {
            (nameof(What), What, Experiment.MaxWhat), (nameof(Who), Who, Experiment.MaxWho), (nameof(Measure), Measure, Experiment.MaxMeasure),
            (nameof(Before), Before, Experiment.MaxMeasure), (nameof(After), After, Experiment.MaxMeasure), (nameof(Learned), Learned, Experiment.MaxLearned),
        })
        {
            if (text?.Trim().Length > limit)
            {
                ModelState.AddModelError(field, texts["form.long", limit]);
            }
        }

        if (IsLong && !Longer)
        {
            ModelState.AddModelError(nameof(Until), texts["experiment.long", Experiment.DefaultDays]);
        }
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
