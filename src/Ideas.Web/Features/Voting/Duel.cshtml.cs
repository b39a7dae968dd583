using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Voting;

internal sealed class DuelModel(LiveCampaigns campaigns, Device device, Dealer dealer, VoteIngest ingest, TimeProvider clock, Texts texts)
    : EmployeePage(campaigns, device)
{
    [BindProperty(SupportsGet = true)]
    public SetAsideReason? Notice { get; set; }

    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty]
    public Choice? Choice { get; set; }

    public override string Expired => "duel.expired";

    public Deal Deal { get; private set; } = new Deal.AllSeen();

    public string? OpenTicket { get; private set; }

    /// <summary>Which duel of the round this is, from 1.</summary>
    public int Place { get; private set; }

    public bool JustSaved { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Choice is not { } choice)
        {
            return await AskAgainAsync("", texts["duel.choose"], ct);
        }

        var participant = Device.Participant(Facts);
        var outcome = await ingest.AcceptAsync(new Answer(Facts.Id, participant, Ticket, choice, clock.GetUtcNow()), ct);
        switch (outcome)
        {
            case VoteOutcome.Counted:
                return await NextAsync(null, ct);
            case VoteOutcome.AlreadyAnswered(var first):
                return await NextAsync(first == choice ? null : SetAsideReason.PairAlreadyAnswered, ct);
            case VoteOutcome.SetAside(var reason):
                return await NextAsync(reason, ct);
            case VoteOutcome.Refused:
                return await AskAgainAsync("", texts["duel.refused"], ct);
            case VoteOutcome.Unsaved:
                return await ComeBackAsync(texts["duel.unsaved"], DiskTroubleFilter.RetryAfter, ct);
            default:
                return await ComeBackAsync(texts["duel.busy"], "2", ct);
        }
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (Facts.HasBackgroundQuestions && !Device.WasAsked && Facts.TakesVotes(clock.GetUtcNow()) && HttpMethods.IsGet(Request.Method))
        {
            return Task.FromResult<IActionResult>(LocalRedirect($"{Home}/welcome"));
        }

        var participant = Device.Participant(Facts);
        (Deal, OpenTicket) = dealer.Next(Campaign, participant, Device.OpenTicket);
        Device.Keep(Facts, OpenTicket);
        Place = (Campaign.AnsweredBy(participant) % Domain.Campaign.RoundLength) + 1;
        return Task.FromResult<IActionResult>(Page());
    }

    /// <summary>The same pair again. With the script, the same answer is sent again by itself.</summary>
    private async Task<IActionResult> ComeBackAsync(string why, string seconds, CancellationToken ct)
    {
        ModelState.AddModelError("", why);
        var page = await ShowAsync(ct);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Response.Headers.RetryAfter = seconds;
        return page;
    }

    /// <summary>Without the script: a redirection, so that reloading votes for nothing. With it: the next pair at once.</summary>
    private Task<IActionResult> NextAsync(SetAsideReason? notice, CancellationToken ct)
    {
        var isRoundOver = Campaign.AnsweredBy(Device.Participant(Facts)) % Domain.Campaign.RoundLength == 0;
        if (!IsScript || isRoundOver)
        {
            var next = isRoundOver ? $"{Home}/thanks" : Home;
            return Task.FromResult<IActionResult>(LocalRedirect(notice is null ? next : $"{next}?notice={notice}"));
        }

        (Notice, JustSaved) = (notice, notice is null);
        ModelState.Clear();
        return ShowAsync(ct);
    }
}
