using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Desk;

/// <summary>What a moderator does to the picked ideas.</summary>
public enum BulkAct
{
    Approve,
    Retire,
    Merge,
    Theme,
}

[Authorize(Policies.Moderates)]
internal sealed class DeskModel(
    DeskReader reader, LiveCampaigns campaigns, ModerateIdeas moderate, RewordIdea reword, ThemeIdeas themes, UndoMerge undo, SettleFlags settle, Texts texts)
    : DeskFormPage(reader, campaigns, texts)
{
    private readonly DeskReader reader = reader;

    [BindProperty(SupportsGet = true)]
    public DeskTab? Show { get; set; }

    /// <summary>What is looked for in the texts.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>The idea that a form was about.</summary>
    [BindProperty]
    public Guid Idea { get; set; }

    /// <summary>What of the idea was read.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What an idea is about, or all that are picked.</summary>
    [BindProperty]
    public string? Theme { get; set; }

    /// <summary>Ids of ideas, each with the stamp of what was read.</summary>
    [BindProperty]
    public List<string> Picked { get; set; } = [];

    /// <summary>Which form comes back, when one does.</summary>
    public string? Asking { get; private set; }

    public DeskTab Shown { get; private set; }

    /// <summary>The themes that the campaign has, to be chosen again.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    public DeskPage Found { get; private set; } = new([], 1, 0);

    /// <summary>This page with what it shows, for its forms to come back to.</summary>
    public string Here => $"{Address}?show={Shown}&q={Uri.EscapeDataString(Search ?? "")}&number={Number}";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken ct) =>
        await AnswerAsync(One(await moderate.ApproveAsync(Campaign.Id, [new Picked(new IdeaId(Idea), Stamp ?? "")], ct)), "approved", "", ct);

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken ct)
    {
        Asking = nameof(Reason);
        return IsReasonTooLong
            ? await AskAgainAsync(nameof(Reason), T["form.long", Domain.Idea.MaxReason], ct)
            : await AnswerAsync(One(await moderate.RetireAsync(Campaign.Id, [new IdeaId(Idea)], Reason, ct)), "retired", nameof(Reason), ct);
    }

    public async Task<IActionResult> OnPostRewordAsync(CancellationToken ct)
    {
        Asking = nameof(Text);
        return await AnswerAsync(await reword.RunAsync(Campaign.Id, new IdeaId(Idea), Stamp, Text, ct), "reworded", nameof(Text), ct);
    }

    public async Task<IActionResult> OnPostThemeAsync(CancellationToken ct)
    {
        Asking = nameof(Theme);
        return One(await themes.RunAsync(Campaign.Id, [new IdeaId(Idea)], Theme, ct)) is not { } outcome ? NotFound()
            : outcome is IdeaOutcome.TooLong ? await AskAgainAsync(nameof(Theme), T["form.long", Domain.Idea.MaxTheme], ct)
            : Again(outcome is IdeaOutcome.Done ? "themed" : "unchanged");
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken ct) =>
        await AnswerAsync(await undo.RunAsync(Campaign.Id, new IdeaId(Idea), ct), "apart", "", ct);

    public async Task<IActionResult> OnPostSettleAsync(CancellationToken ct) =>
        Again(await settle.RunAsync(Campaign.Id, new IdeaId(Idea), ct) > 0 ? "settled" : "unchanged");

    public async Task<IActionResult> OnPostBulkAsync(BulkAct act, CancellationToken ct)
    {
        var picked = Picked.Select(Read).OfType<Picked>().ToList();
        Asking = "Bulk";
        if (picked.Count == 0)
        {
            return await AskAgainAsync("Picked", T["desk.bulk.none"], ct);
        }

        if (act is BulkAct.Merge)
        {
            return picked is [var one, var other]
                ? LocalRedirect($"{Address}/alike?one={one.Idea.Value}&other={other.Idea.Value}")
                : await AskAgainAsync("Picked", T["merge.two"], ct);
        }

        if (act is BulkAct.Theme)
        {
            var themed = await themes.RunAsync(Campaign.Id, [.. picked.Select(one => one.Idea)], Theme, ct);
            return themed.Values.Contains(IdeaOutcome.TooLong)
                ? await AskAgainAsync("BulkTheme", T["form.long", Domain.Idea.MaxTheme], ct)
                : themed.Values.Count(outcome => outcome is IdeaOutcome.Done) is > 0 and var count ? Again("themed", count) : Again("unchanged");
        }

        if (act is BulkAct.Retire && IsReasonTooLong)
        {
            return await AskAgainAsync("BulkReason", T["form.long", Domain.Idea.MaxReason], ct);
        }

        var outcomes = act is BulkAct.Retire
            ? await moderate.RetireAsync(Campaign.Id, [.. picked.Select(one => one.Idea)], Reason, ct)
            : await moderate.ApproveAsync(Campaign.Id, picked, ct);
        var done = outcomes.Values.Count(outcome => outcome is IdeaOutcome.Done);
        if (outcomes.Values.Select(Problem).OfType<string>().FirstOrDefault() is { } problem)
        {
            ModelState.AddModelError(outcomes.Values.Contains(IdeaOutcome.ReasonMissing) ? "BulkReason" : "", problem);
            (Done, Count) = done > 0 ? (act is BulkAct.Retire ? "retired" : "approved", done) : (null, 1);
            return await AskAgainAsync(ct);
        }

        return Again(done == 0 ? "unchanged" : act is BulkAct.Retire ? "retired" : "approved", done);
    }

    public bool IsPicked(Idea idea) => Asking is "Bulk" && Picked.Exists(picked => picked.StartsWith(idea.Id.Value.ToString(), StringComparison.Ordinal));

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        await CountAsync(ct);
        Shown = Show ?? (Counts[DeskTab.Pending] > 0 ? DeskTab.Pending : Counts[DeskTab.Flagged] > 0 ? DeskTab.Flagged : DeskTab.Live);
        Found = await reader.ReadAsync(Live, Shown, Search, Number, ct);
        Themes = await reader.ThemesAsync(Campaign.Id, ct);
        Number = Math.Clamp(Number, 1, Found.Pages);
        return Page();
    }

    private bool IsReasonTooLong => Reason?.Trim().Length > Domain.Idea.MaxReason;

    private static IdeaOutcome? One(IReadOnlyDictionary<IdeaId, IdeaOutcome> outcomes) => outcomes.Count == 0 ? null : outcomes.Values.Single();

    private static Picked? Read(string picked) =>
        picked.Split('.') is [var id, var stamp] && Guid.TryParse(id, out var idea) ? new Picked(new IdeaId(idea), stamp) : null;

    private async Task<IActionResult> AnswerAsync(IdeaOutcome? outcome, string done, string field, CancellationToken ct) =>
        outcome is not { } known ? NotFound()
        : Problem(known) is { } problem ? await AskAgainAsync(known is IdeaOutcome.CampaignFrozen or IdeaOutcome.ChangedMeanwhile ? "" : field, problem, ct)
        : Again(known is IdeaOutcome.Done ? done : "unchanged");

    private LocalRedirectResult Again(string done, int count = 1) =>
        LocalRedirect($"{Address}?show={Show}&q={Uri.EscapeDataString(Search ?? "")}&number={Number}&done={done}&count={count}");
}
