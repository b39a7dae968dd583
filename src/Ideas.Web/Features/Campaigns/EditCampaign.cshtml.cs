using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Look;
using Ideas.Web.Features.Shared;
using Ideas.Web.Features.Units;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Ideas.Web.Features.Campaigns;

[Authorize(Policies.RunsCampaigns)]
internal sealed class EditCampaignModel(
    CampaignReader reader, CampaignStarts starts, CheckCampaign check, ColourAdvice colours, ReadLogo readLogo, SaveCampaign save, UnitTree units, TimeProvider clock, Texts texts) : CampaignFormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The template that a new campaign starts from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The code of the campaign that a new one starts from, and whether its live ideas come along.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Copy { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Ideas { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (Existing is { IsFrozen: true })
        {
            return RedirectToPage("/Campaigns/Campaign", new { code = Existing.Code });
        }

        var start = Existing is not null ? await starts.OfAsync(Existing, ct)
            : Copy is not null ? await starts.CopyAsync(Copy, Ideas, ct)
            : await starts.TemplateAsync(From, ct);
        if (start is null)
        {
            return NotFound();
        }

        Fill(start, clock);
        return await ShowAsync(ct);
    }

    /// <summary>The form again as it is typed, with the preview of it; for browsers without a script.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        await TakeLogoAsync(ct);
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (Existing is { IsFrozen: true })
        {
            return await AskAgainAsync("", texts["form.frozen"], ct);
        }

        var logo = await TakeLogoAsync(ct);
        var (wanted, ideas) = (Settings(), Lines());
        check.Run(this, wanted, ideas, ModelState);
        if (!ModelState.IsValid)
        {
            return await AskAgainAsync(ct);
        }

        var plan = new CampaignPlan(wanted, Existing is null ? ideas : [], Questions, AsksUnit, logo.Type, logo.Bytes);
        switch (await save.RunAsync(Existing?.Id, Stamp, plan, ct))
        {
            case SaveOutcome.Saved(var code):
                return RedirectToPage("/Campaigns/Campaign", new { code, done = Existing is null ? "created" : "saved" });
            case SaveOutcome.Frozen:
                ModelState.AddModelError("", texts["form.frozen"]);
                break;
            case SaveOutcome.Changed(var stamp):
                Stamp = stamp;
                ModelState.AddModelError("", texts["form.changed"]);
                break;
            case SaveOutcome.Locked(var broken):
                foreach (var what in broken)
                {
                    ModelState.AddModelError(Field(what, wanted), texts[$"lock.{what}"]);
                }

                break;
        }

        return await AskAgainAsync(ct);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Existing ??= Code is null ? null : await reader.FindAsync(Code, ct);
        Locks = Existing is null ? [] : Existing.Locks(await reader.PastAsync(Existing.Id, ct));
        UnitCount = (await units.ReadAsync(ct)).Count;
        ColourSays = string.IsNullOrWhiteSpace(Colour) ? null : colours.Of(Colour);
        AddSpareQuestions();
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        Existing = Code is null ? null : await reader.FindAsync(Code, ct);
        UnitCount = (await units.ReadAsync(ct)).Count;
        if (Existing is not null && Request.HasFormContentType)
        {
            // A locked choice is not sent along, and stays as it is.
            if (!Request.Form.ContainsKey("language"))
            {
                Language = Existing.Language;
                ModelState.Remove(nameof(Language));
            }

            Mode = Request.Form.ContainsKey("mode") ? Mode : Existing.Mode;
        }

        return Code is null || Existing is not null;
    }

    private async Task<(string? Type, byte[]? Bytes)> TakeLogoAsync(CancellationToken ct)
    {
        var (type, bytes, problem) = DropsLogo && Logo is null ? default : await readLogo.RunAsync(Logo, LogoData, ct);
        if (problem is not null)
        {
            ModelState.AddModelError(nameof(Logo), problem);
            return default;
        }

        LogoData = bytes is null ? null : Convert.ToBase64String(bytes);
        (DropsLogo, _) = (false, ModelState.Remove(nameof(LogoData)));
        return (type, bytes);
    }

    private List<LocalizedText> Lines() =>
        [.. (StartingIdeas ?? "").Split('\n').Select(line => TreeText.ReadText(line, LocalizedText.Languages.Contains(Language) ? Language : Texts.Language))
            .Select(idea => LocalizedText.Languages.Aggregate(idea, (text, language) => text.With(language, Idea.Tidy(text.Exactly(language)))))
            .Where(idea => idea != new LocalizedText())];

    private string Field(CampaignLock what, CampaignSettings wanted) => what switch
    {
        CampaignLock.Question => $"In_{Existing!.Question.Changed(wanted.Question).First()}__Question",
        CampaignLock.Promise => Existing!.Promise.Changed(wanted.Promise).FirstOrDefault() is { } language ? $"In_{language}__Promise" : nameof(AnswersBy),
        CampaignLock.Background => "Questions_0__Text",
        _ => what.ToString(),
    };
}
