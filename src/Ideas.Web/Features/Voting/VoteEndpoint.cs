using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// Answers the duel's script with one more pair for the hand it holds; what needs a page to say is left to the page, which does
/// the same without a script. Most votes come in here, so it does no more than it must (docs/decisions/votes-path.md).
/// </summary>
internal static class VoteEndpoint
{
    private const int MaxBody = 16 * 1024;

    private static readonly NextStep Nothing = new(null, null);

    public static void MapVoting(this WebApplication app) => app.MapPost("/j/{code}/vote", AnswerAsync).WithMetadata(new RequestSizeLimitAttribute(MaxBody));

    private static async Task<Results<JsonHttpResult<NextStep>, NotFound>> AnswerAsync(
        HttpContext http, string code, LiveCampaigns campaigns, Device device, VoteIngest ingest, Dealer dealer, IAntiforgery antiforgery, TimeProvider clock, Texts texts)
    {
        if (CampaignCode.Read(code) is not { } known || await campaigns.FindAsync(known, http.RequestAborted) is not { Facts.IsPublic: true } campaign)
        {
            return TypedResults.NotFound();
        }

        if (!await antiforgery.IsFormValidAsync(http) || Chosen(http.Request.Form) is not var (choice, reason))
        {
            return Say(Nothing, StatusCodes.Status400BadRequest);
        }

        var (facts, ticket) = (campaign.Facts, http.Request.Form["ticket"].ToString());
        var participant = device.Participant(facts);
        var outcome = await ingest.AcceptAsync(new Answer(facts.Id, participant, ticket, choice, clock.GetUtcNow(), reason), http.RequestAborted);
        if (outcome.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds;
            return Say(Nothing, StatusCodes.Status503ServiceUnavailable);
        }

        if (outcome.IsAnswer)
        {
            device.KeepLast(facts, outcome.CanBeTakenBack ? ticket : null);
        }

        // The first is the pair on the screen: the one that a reload has to show.
        var held = dealer.Held(facts.Id, participant, http.Request.Form["held"]);
        if (held is [var shown, ..])
        {
            device.Keep(facts, shown.Ticket);
        }

        var after = AfterAnswer.Of(campaign, participant, outcome, choice, clock.GetUtcNow());
        if (after.IsPage)
        {
            return Say(new NextStep(after.Address(http.Request.PathBase, facts), null));
        }

        if (held.Count == 0)
        {
            var (deal, next) = dealer.Next(campaign, participant, ticket == device.OpenTicket ? null : device.OpenTicket);
            device.Keep(facts, next);
            return Say(deal is Deal.Pair pair ? Deal(pair, next!) : new NextStep(after.Address(http.Request.PathBase, facts), null));
        }

        return Say(dealer.Ahead(campaign, participant, held.Select(kept => kept.Duel), 1) is [var (more, itsTicket)] ? Deal(more, itsTicket) : Nothing);

        NextStep Deal(Deal.Pair pair, string sealedAs) => new(null, HeldPair.Of(pair, sealedAs, $"{http.Request.PathBase}/j/{facts.Code}", texts));
    }

    /// <summary>A reason says by itself that the pair is skipped.</summary>
    private static (Choice Choice, SkipReason? Reason)? Chosen(IFormCollection form) =>
        Enum.TryParse<SkipReason>(form["skip"], out var reason) && Enum.IsDefined(reason) ? (Choice.Skip, reason)
        : Enum.TryParse<Choice>(form["choice"], out var choice) && Enum.IsDefined(choice) ? (choice, null)
        : null;

    private static JsonHttpResult<NextStep> Say(NextStep step, int status = StatusCodes.Status200OK) => TypedResults.Json(step, HandJson.Plain.NextStep, statusCode: status);
}
