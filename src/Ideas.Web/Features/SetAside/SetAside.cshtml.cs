using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.SetAside;

/// <summary>The votes that do not count, why, and an admin's way to decide otherwise.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class SetAsideModel(SetAsideReader reader, LiveCampaigns live, VoteIngest ingest, UserManager<Account> accounts, AuditTrail audit, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    /// <summary>How many votes the last decision was about, and whether they count since.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Votes { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool? Counts { get; set; }

    [BindProperty]
    public SetAsideReason? Reason { get; set; }

    [BindProperty]
    public Guid? Vote { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public IReadOnlyList<ReasonLine> Reasons { get; private set; } = [];

    public IReadOnlyList<SetAsideVote> Shown { get; private set; } = [];

    public IReadOnlyList<VoteReview> Reviews { get; private set; } = [];

    public int Pages => Math.Max(1, (Reasons.Where(line => line.IsForAdmins).Sum(line => line.Waiting + line.Overruled) + SetAsideReader.PageSize - 1) / SetAsideReader.PageSize);

    /// <summary>Once archived, nothing changes any more.</summary>
    public bool MayJudge => Campaign.State is not CampaignState.Archived;

    public Wording Question => Campaign.Question.For(Texts.Language, Campaign.Language);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Reason is not { } reason || Counts is not { } counts || !Enum.IsDefined(reason) || reason is SetAsideReason.TakenBack)
        {
            return BadRequest();
        }

        // The writer would wait for a campaign that is not in memory, and all votes with it.
        await live.GetAsync(campaign.Id);

        var by = await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("Only somebody with an account gets here.");
        var judgement = new Judgement(campaign.Id, reason, Vote is { } vote ? new DuelId(vote) : null, counts, by.Id, by.DisplayName, clock.GetUtcNow());
        switch (await ingest.JudgeAsync(judgement, ct))
        {
            case VoteOutcome.Judged(var votes):
                // The vote writer has a connection of its own, so the note comes right after, even when the reader has gone.
                await audit.WriteAsync(AuditAct.VotesJudged, campaign.Question.For(Texts.Language, campaign.Language).Text, campaign.Id, $"{reason}: {votes}, {(counts ? "counted" : "set aside")}", CancellationToken.None);
                return LocalRedirect($"{Request.PathBase}/campaigns/{campaign.Code}/set-aside?number={Number}&votes={votes}&counts={counts}");
            case VoteOutcome.Stands:
                return await AskAgainAsync("", texts["set-aside.archived"], ct);
            case var outcome:
                ModelState.AddModelError("", texts["form.unsaved"]);
                var page = await ShowAsync(ct);
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                Response.Headers.RetryAfter = outcome.RetryAfter;
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
        Reasons = await reader.ReasonsAsync(campaign.Id, ct);
        Number = Math.Clamp(Number, 1, Pages);
        Shown = await reader.VotesAsync(campaign, Number, ct);
        Reviews = await reader.ReviewsAsync(campaign.Id, ct);
        return Page();
    }
}
