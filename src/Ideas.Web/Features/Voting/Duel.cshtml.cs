using System.Text.Json;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Voting;

internal sealed class DuelModel(LiveCampaigns campaigns, Device device, Dealer dealer, VoteIngest ingest, TimeProvider clock, Texts texts)
    : EmployeePage(campaigns, device)
{
    [BindProperty(SupportsGet = true)]
    public DuelNotice? Notice { get; set; }

    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty]
    public Choice? Choice { get; set; }

    /// <summary>A reason says by itself that the pair is skipped.</summary>
    [BindProperty]
    public SkipReason? Skip { get; set; }

    public override string Expired => RouteData.Values["handler"] is not null || Request.Query.ContainsKey("handler") ? "duel.undo.failed" : "duel.expired";

    public Deal Deal { get; private set; } = new Deal.AllSeen();

    public string? OpenTicket { get; private set; }

    /// <summary>The ticket of the answer that may be taken back, if there is one.</summary>
    public string? LastTicket => Device.LastTicket;

    public int Place { get; private set; }

    public int PauseAfter => AfterAnswer.PauseAfter(Campaign, Device.Participant(Facts), clock.GetUtcNow());

    /// <summary>The open pair and those dealt ahead, for the page's script.</summary>
    public IReadOnlyList<HeldPair> Hand { get; private set; } = [];

    /// <summary>What everybody may know of the result.</summary>
    public ResultStage Stage => Campaign.Stage(clock.GetUtcNow());

    public bool TakesIdeas => Facts.TakesIdeas(clock.GetUtcNow());

    public string HandAsJson => JsonSerializer.Serialize(Hand, HandJson.Plain.IReadOnlyListHeldPair);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>Answers with a redirection, so that reloading votes for nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var reason = Skip is { } given && Enum.IsDefined(given) ? given : (SkipReason?)null;
        if ((reason is null ? Choice : Domain.Choice.Skip) is not { } choice)
        {
            return await AskAgainAsync("", texts["duel.choose"], ct);
        }

        var participant = Device.Participant(Facts);
        var outcome = await ingest.AcceptAsync(new Answer(Facts.Id, participant, Ticket, choice, clock.GetUtcNow(), reason), ct);
        if (outcome.RetryAfter is { } seconds)
        {
            return await ComeBackAsync(outcome is VoteOutcome.Unsaved ? "duel.unsaved" : "duel.busy", seconds, ct);
        }

        if (outcome is VoteOutcome.Refused)
        {
            return await AskAgainAsync("", texts["DuelNotice.Refused"], ct);
        }

        if (outcome.IsAnswer)
        {
            Device.KeepLast(Facts, outcome.CanBeTakenBack ? Ticket : null);
        }

        return LocalRedirect(AfterAnswer.Of(Campaign, participant, outcome, choice, clock.GetUtcNow()).Address(Request.PathBase, Facts));
    }

    /// <summary>Takes the last answer back, and deals its pair again.</summary>
    public async Task<IActionResult> OnPostUndoAsync(CancellationToken ct)
    {
        var outcome = await ingest.TakeBackAsync(Facts.Id, Device.Participant(Facts), Ticket, clock.GetUtcNow(), ct);
        if (outcome.RetryAfter is { } seconds)
        {
            return await ComeBackAsync("duel.undo.failed", seconds, ct);
        }

        if (outcome is VoteOutcome.TakenBack(var duel))
        {
            Device.Keep(Facts, dealer.Again(Campaign, duel).Ticket);
        }

        Device.KeepLast(Facts, null);
        return LocalRedirect($"{Home}?notice={(outcome is VoteOutcome.TakenBack ? DuelNotice.TakenBack : DuelNotice.Stands)}");
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!Device.WasAsked && Facts.IsRunning(clock.GetUtcNow()) && HttpMethods.IsGet(Request.Method) && !HasAnswered)
        {
            return Task.FromResult<IActionResult>(LocalRedirect($"{Home}/welcome"));
        }

        var participant = Device.Participant(Facts);
        (Deal, OpenTicket) = dealer.Next(Campaign, participant, Device.OpenTicket);
        Device.Keep(Facts, OpenTicket);
        Place = Campaign.Place(participant);
        if (Deal is Deal.Pair pair)
        {
            Hand = [HeldPair.Of(pair, OpenTicket!, Home, texts), .. dealer.Ahead(Campaign, participant, [pair.Duel], Dealer.HeldAhead).Select(held => HeldPair.Of(held.Pair, held.Ticket, Home, texts))];
        }

        return Task.FromResult<IActionResult>(Page());
    }

    /// <summary>Who has answered here is not stopped by a welcome, as after a new version, and is led to the own result.</summary>
    public bool HasAnswered => Device.Known is { } known && Campaign.AnsweredBy(known) > 0;

    /// <summary>The same pair again. With the script, the same form is sent again by itself.</summary>
    private async Task<IActionResult> ComeBackAsync(string why, string seconds, CancellationToken ct)
    {
        ModelState.AddModelError("", texts[why]);
        var page = await ShowAsync(ct);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Response.Headers.RetryAfter = seconds;
        return page;
    }
}
