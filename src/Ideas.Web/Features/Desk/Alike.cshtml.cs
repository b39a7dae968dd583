using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Desk;

/// <summary>Ideas that may be one, to be merged or kept apart.</summary>
[Authorize(Policies.Moderates)]
internal sealed class AlikeModel(DeskReader reader, LiveCampaigns campaigns, FindAlike find, MergeIdeas merge, FindUnlike unlike, Texts texts) : DeskFormPage(reader, campaigns, texts)
{
    /// <summary>With <see cref="Other"/>: two that somebody picked, in place of those that were found.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? One { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Other { get; set; }

    [BindProperty]
    public Guid Goes { get; set; }

    [BindProperty]
    public Guid Stays { get; set; }

    public bool IsPicked { get; private set; }

    public AlikeFound Found { get; private set; } = new([], 0, 0);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostMergeAsync(CancellationToken ct) =>
        await merge.RunAsync(Campaign.Id, new IdeaId(Goes), new IdeaId(Stays), ct) is not { } outcome ? NotFound()
        : Problem(outcome) is { } problem ? await AskAgainAsync("", problem, ct)
        : LocalRedirect($"{Address}/alike?done={(outcome is IdeaOutcome.Done ? "merged" : "unchanged")}");

    public async Task<IActionResult> OnPostUnlikeAsync(CancellationToken ct) =>
        await unlike.RunAsync(Campaign.Id, new IdeaId(Goes), new IdeaId(Stays), ct) ? LocalRedirect($"{Address}/alike?done=unlike") : NotFound();

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        await CountAsync(ct);
        var picked = One is { } one && Other is { } other ? await find.RunAsync(Live, new IdeaId(one), new IdeaId(other), ct) : null;
        IsPicked = picked is not null;
        Found = picked is null ? await find.RunAsync(Live, ct) : new AlikeFound([picked], 1, 0);
        return Page();
    }
}
