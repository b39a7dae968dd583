using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Watching;

/// <summary>An idea whose place would be another.</summary>
internal sealed record Moved(Wording Text, int Before, int After);

/// <summary>Participants who may not have read what they answered, what the ranking would be without one of them, and the decision.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class VotersModel(
    WatchReader reader, CheckVoters check, PreviewRanking preview, JudgeVoters judge, IdeasContext context, UserManager<Account> accounts, Texts texts) : FormPage
{
    private const int MostShown = 20;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The participant in question, sealed.</summary>
    [BindProperty]
    public string? Participant { get; set; }

    [BindProperty]
    public bool? Counts { get; set; }

    /// <summary>How many votes the last decision was about.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Votes { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool? Counted { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public IReadOnlyList<(string Name, Suspect Suspect)> Suspects { get; private set; } = [];

    public IReadOnlyList<(string Name, VoteReview Review)> SetAside { get; private set; } = [];

    /// <summary>The top, and after it the others that would move, when a preview was asked for.</summary>
    public IReadOnlyList<Moved>? Preview { get; private set; }

    /// <summary>Which of the suspects the preview is without, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many ideas would have another place in all.</summary>
    public int MovedInAll { get; private set; }

    /// <summary>How many of those the preview leaves out, to stay short.</summary>
    public int MovedElsewhere => MovedInAll - (Preview?.Count(moved => moved.Before != moved.After) ?? 0);

    public bool MayJudge => Campaign.State is not CampaignState.Archived;

    public Wording Question => Campaign.Question.For(Texts.Language, Campaign.Language);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign || judge.Open(Participant) is not { } participant)
        {
            return NotFound();
        }

        var changes = await preview.RunAsync(campaign, new HashSet<ParticipantId> { participant }, ct);
        MovedInAll = changes.Count(change => change.Before != change.After);
        var top = changes.Where(change => IsTop(change.Before) || IsTop(change.After)).ToList();
        var shown = top.Concat(changes.Except(top).Where(change => change.Before != change.After).Take(MostShown - top.Count)).ToList();
        var ideas = await context.Ideas.AsNoTracking().Where(i => shown.Select(change => change.Idea).Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        Preview = [.. shown.Select(change => new Moved(ideas[change.Idea].For(Texts.Language), change.Before, change.After))];
        var page = await ShowAsync(ct);
        Number = Suspects.Index().FirstOrDefault(entry => entry.Item.Suspect.Participant == participant).Index + 1;
        return page;

        bool IsTop(int place) => place > 0 && place <= campaign.BoardSize;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign || judge.Open(Participant) is not { } participant)
        {
            return NotFound();
        }

        if (Counts is not { } counts)
        {
            return BadRequest();
        }

        var by = await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("Only somebody with an account gets here.");
        switch (await judge.RunAsync(campaign, participant, counts, by, ct))
        {
            case VoteOutcome.Judged(var votes):
                return LocalRedirect($"{Request.PathBase}/campaigns/{campaign.Code}/watch/voters?votes={votes}&counted={counts}");
            case VoteOutcome.Stands:
                return await AskAgainAsync("", texts["set-aside.archived"], ct);
            case var outcome:
                ModelState.AddModelError("", texts["form.unsaved"]);
                var page = await ShowAsync(ct);
                (Response.StatusCode, Response.Headers.RetryAfter) = (StatusCodes.Status503ServiceUnavailable, outcome.RetryAfter);
                return page;
        }
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        Campaign = campaign;
        Suspects = [.. (await check.RunAsync(campaign, ct)).Select(suspect => (judge.Seal(suspect.Participant), suspect))];
        SetAside = [.. (await judge.SetAsideAsync(campaign.Id, ct)).Select(entry => (judge.Seal(entry.Participant), entry.Review))];
        return Page();
    }
}
