using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Desk;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Shared;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Campaigns;

[Authorize(Policies.Moderates)]
internal sealed class CampaignModel(
    CampaignReader reader, SteerCampaign steer, WhatWaits waits, BoardReader board, JobQueue jobs, AuditTrail audit, LiveCampaigns live, PublicAddress address, IAuthorizationService authorization, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public CampaignNumbers Numbers { get; private set; } = null!;

    public IReadOnlyDictionary<IdeaState, int> IdeaCounts { get; private set; } = new Dictionary<IdeaState, int>();

    /// <summary>What waits for moderators; null when nothing does.</summary>
    public Waiting? Waiting { get; private set; }

    public IReadOnlyList<BoardCandidate> Candidates { get; private set; } = [];

    public Meter? Meter { get; private set; }

    public LanguageParity Parity { get; private set; } = new([]);

    public string Address => address.Of($"/j/{Campaign.Code}");

    public Wording Question => Campaign.Question.For(Texts.Language, Campaign.Language);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostStepAsync(CampaignStep? step, CancellationToken ct)
    {
        if (await FindAsAdminAsync(ct) is not { } campaign)
        {
            return Forbid();
        }

        if (step is not { } wanted || wanted is CampaignStep.Calendar || !Enum.IsDefined(wanted))
        {
            return BadRequest();
        }

        if (wanted is CampaignStep.Open && campaign.LacksPairs((await reader.IdeaCountsAsync(campaign.Id, ct))[IdeaState.Live]))
        {
            return await AskAgainAsync("", texts["step.Open.few"], ct);
        }

        var changed = await steer.RunAsync(campaign.Id, wanted, ct);
        return Again(changed ? $"step.{wanted}" : "unchanged");
    }

    public async Task<IActionResult> OnPostRankAsync(CancellationToken ct)
    {
        if (await FindAsAdminAsync(ct) is not { } campaign)
        {
            return Forbid();
        }

        await audit.WriteAsync(AuditAct.RankingAsked, campaign.Question.For(Texts.Language, campaign.Language).Text, campaign.Id, ct: ct);
        await jobs.EnqueueAsync<RankCampaign>(campaign.Id.Value, ct);
        return Again("ranking");
    }

    public async Task<IActionResult> OnPostPushAsync(CancellationToken ct)
    {
        if (await FindAsAdminAsync(ct) is not { } campaign)
        {
            return Forbid();
        }

        await audit.WriteAsync(AuditAct.BoardAsked, campaign.Question.For(Texts.Language, campaign.Language).Text, campaign.Id, ct: ct);
        await jobs.EnqueueAsync<PushToBoard>(campaign.Id.Value, ct);
        return Again("pushing");
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        Campaign = campaign;
        Numbers = await reader.NumbersAsync(campaign.Id, ct);
        IdeaCounts = await reader.IdeaCountsAsync(campaign.Id, ct);
        Waiting = (await waits.ReadAsync(Texts.Language, ct)).FirstOrDefault(waiting => waiting.Campaign == campaign.Id);
        Candidates = await board.CandidatesAsync(campaign, ct);
        var running = await live.GetAsync(campaign.Id);
        Meter = Meter.Of(running?.Standings().Settledness, campaign.State);
        Parity = LanguageParity.Of(running?.ShownByLanguage() ?? []);
        return Page();
    }

    private async Task<Campaign?> FindAsAdminAsync(CancellationToken ct) =>
        (await authorization.AuthorizeAsync(User, Policies.RunsCampaigns)).Succeeded ? await reader.FindAsync(Code, ct) : null;

    private RedirectToPageResult Again(string done) => RedirectToPage(new { Code, done });
}
