using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Live.Presentations;

/// <summary>The slides of one presentation, and the forms that change them.</summary>
[Authorize(Policies.Leads)]
internal sealed class PresentationModel(PresentationReader reader, ChangePresentation change, RemovePresentation remove, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public SlideFields Fields { get; set; } = new();

    /// <summary>Whether something was just changed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public Presentation Presentation { get; private set; } = null!;

    public IReadOnlyList<PresentedCampaign> Campaigns { get; private set; } = [];

    /// <summary>Whether a form came back with a fault, and with what was typed.</summary>
    public bool IsAskedAgain { get; private set; }

    public PresentedCampaign? CampaignOf(SlidePlan plan) => Campaigns.FirstOrDefault(campaign => campaign.Id == plan.Campaign);

    /// <summary>Whether the form that came back is one that says what a slide is; the small buttons say only which.</summary>
    public bool IsTyped => IsAskedAgain && (Request.Query["handler"].ToString() is "Change" or "Add");

    /// <summary>What the form of a slide holds: what was typed into it, or what the slide says.</summary>
    public SlideFields FieldsOf(Slide slide) => IsTyped && Fields.Slide == slide.Id ? Fields : SlideFields.Of(slide);

    /// <summary>What the form that adds a slide of words, or any other, holds.</summary>
    public SlideFields New(bool ofWords) => IsTyped && Fields.Slide is null && (Fields.Kind is SlideKind.Words) == ofWords ? Fields
        : new SlideFields { Kind = ofWords ? SlideKind.Words : SlideKind.Top, Campaign = Campaigns.FirstOrDefault(campaign => campaign.IsPublic)?.Code };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await ShowAsync(ct);
        (Name, Language, Version) = (Presentation?.Name, Presentation?.Language, Presentation?.Version ?? 0);
        return result;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        RunAsync(new PresentationWish.Rename(Name?.Trim() ?? "", LocalizedText.Languages.Contains(Language) ? Language! : Texts.Language, Version), "", ct);

    public async Task<IActionResult> OnPostStandardAsync(CancellationToken ct) =>
        await RunAsync(new PresentationWish.AddStandard(await CampaignAsync(ct) ?? default, Version), "#add", ct);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct) =>
        await RunAsync(new PresentationWish.Add(Fields.Plan(await CampaignAsync(ct)), Version), "#slides", ct);

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken ct) =>
        await RunAsync(new PresentationWish.Change(Fields.Slide ?? default, Fields.Plan(await CampaignAsync(ct)), Version), $"#slide-{Fields.Slide}", ct);

    public Task<IActionResult> OnPostUpAsync(CancellationToken ct) => RunAsync(new PresentationWish.Move(Fields.Slide ?? default, -1, Version), $"#slide-{Fields.Slide}", ct);

    public Task<IActionResult> OnPostDownAsync(CancellationToken ct) => RunAsync(new PresentationWish.Move(Fields.Slide ?? default, 1, Version), $"#slide-{Fields.Slide}", ct);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken ct) => RunAsync(new PresentationWish.Remove(Fields.Slide ?? default, Version), "#slides", ct);

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct) =>
        await remove.RunAsync(Id, ct) ? LocalRedirect($"{Request.PathBase}/presentations?removed=true") : NotFound();

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Id, ct) is not { } presentation)
        {
            return NotFound();
        }

        (Presentation, Campaigns, IsAskedAgain) = (presentation, await reader.CampaignsAsync(ct), !ModelState.IsValid);
        Name ??= presentation.Name;
        Language ??= presentation.Language;
        return Page();
    }

    private async Task<CampaignId?> CampaignAsync(CancellationToken ct) => (await reader.CampaignsAsync(ct)).FirstOrDefault(campaign => campaign.Code == Fields.Campaign)?.Id;

    private async Task<IActionResult> RunAsync(PresentationWish wish, string place, CancellationToken ct)
    {
        if (ModelState[SlideFields.FieldOf(PresentationChange.RowsWrong)] is { Errors.Count: > 0 } rows)
        {
            rows.Errors.Clear();
            return await AskAgainAsync(SlideFields.FieldOf(PresentationChange.RowsWrong), texts.Of(PresentationChange.RowsWrong), ct);
        }

        switch (await change.RunAsync(Id, wish, ct))
        {
            case null:
                return NotFound();
            case PresentationChange.Changed or PresentationChange.Unchanged:
                return LocalRedirect($"{Request.PathBase}/presentations/{Id}?saved=true{place}");
            case PresentationChange.Stale:
                ModelState.AddModelError("", texts.Of(PresentationChange.Stale));
                var page = await AskAgainAsync(ct);
                ModelState.Remove(nameof(Version));
                Version = Presentation.Version;

                // Somebody else has removed the slide; what was typed into it stands in the form for a new one.
                Fields.Slide = Presentation.Slides.Any(slide => slide.Id == Fields.Slide) ? Fields.Slide : null;
                return page;
            case { } fault:
                return await AskAgainAsync(SlideFields.FieldOf(fault), texts.Of(fault), ct);
        }
    }
}
