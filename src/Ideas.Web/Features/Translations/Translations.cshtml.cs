using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Translations;

/// <summary>What somebody has typed for one idea.</summary>
public sealed class TypedTranslation
{
    public string? Text { get; set; }

    public string? Details { get; set; }

    public string? Stamp { get; set; }
}

/// <summary>The desk where people put ideas into the other languages.</summary>
[Authorize(Policies.Moderates)]
internal sealed class TranslationsModel(TranslationReader reader, SaveTranslations save, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The language to translate into; else the one that lacks most.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Whether the translations that are there are shown, to be corrected.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ready { get; set; }

    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    /// <summary>How many were saved just now.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Saved { get; set; }

    /// <summary>What was typed, by the id of the idea.</summary>
    [BindProperty]
    public Dictionary<Guid, TypedTranslation> In { get; set; } = [];

    public Campaign Campaign { get; private set; } = null!;

    public IReadOnlyList<TranslationCount> Counts { get; private set; } = [];

    public IReadOnlyList<Idea> Ideas { get; private set; } = [];

    public string Target { get; private set; } = "sv";

    public int Pages { get; private set; } = 1;

    public Wording Question => Campaign.Question.For(Texts.Language, Campaign.Language);

    /// <summary>Of ideas that come back after a failure, what was typed is shown; else what is stored.</summary>
    private IReadOnlyList<IdeaId> Again { get; set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        if (!LocalizedText.Languages.Contains(To))
        {
            return BadRequest();
        }

        if (campaign.IsFrozen)
        {
            Again = [.. In.Keys.Select(id => new IdeaId(id))];
            return await AskAgainAsync("", texts["desk.frozen"], ct);
        }

        var outcomes = await save.RunAsync(campaign.Id, [.. In.Select(entry => new Translation(new IdeaId(entry.Key), To!, entry.Value.Text, entry.Value.Details, entry.Value.Stamp))], ct);
        Again = [.. outcomes.Where(outcome => outcome.Value is not (TranslationOutcome.Saved or TranslationOutcome.Unchanged)).Select(outcome => outcome.Key)];
        var saved = outcomes.Values.Count(outcome => outcome is TranslationOutcome.Saved);
        if (Again.Count == 0)
        {
            return LocalRedirect($"{Request.PathBase}/campaigns/{campaign.Code}/translations?to={To}&ready={Ready}&number={Number}&saved={saved}");
        }

        Saved = saved;
        foreach (var id in Again)
        {
            var field = outcomes[id] is TranslationOutcome.DetailsTooLong ? "Details" : "Text";
            ModelState.AddModelError($"In_{id.Value:N}_{field}", texts.Of(outcomes[id]));
        }

        return await AskAgainAsync(ct);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        Campaign = campaign;
        Counts = await reader.CountsAsync(campaign.Id, ct);
        Target = LocalizedText.Languages.Contains(To) ? To! : Counts.OrderByDescending(count => count.Missing).First().Language;
        var count = Counts.Single(count => count.Language == Target);
        Pages = Math.Max(1, ((Ready ? count.Done : count.Missing) + TranslationReader.PageSize - 1) / TranslationReader.PageSize);
        Number = Math.Clamp(Number, 1, Pages);

        // A form that comes back shows the same ideas again, even those that another person has finished meanwhile.
        var typed = ModelState.IsValid ? [] : Again.Count > 0 ? Again : [.. In.Keys.Select(id => new IdeaId(id))];
        Ideas = typed.Count > 0 ? await reader.IdeasAsync(campaign.Id, typed, ct) : await reader.IdeasAsync(campaign.Id, Target, Ready, Number, ct);
        return Page();
    }

    /// <summary>What the fields of an idea hold. The newest translation comes with its stamp: who has seen it may replace it.</summary>
    public TypedTranslation Show(Idea idea) => !ModelState.IsValid && In.TryGetValue(idea.Id.Value, out var typed)
        ? typed
        : new TypedTranslation { Text = idea.Text.Exactly(Target), Details = idea.Details.Exactly(Target) };
}
