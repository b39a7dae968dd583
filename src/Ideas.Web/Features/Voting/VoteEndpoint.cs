using System.Text.Json.Serialization;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// Answers the duel's script with the next pair alone; what needs a page to say is left to the page, which does the same
/// without a script. Most votes come in here, so it does no more than it must (docs/decisions/votes-path.md).
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

        if (!await antiforgery.IsFormValidAsync(http) || !Enum.TryParse<Choice>(http.Request.Form["choice"], out var choice) || !Enum.IsDefined(choice))
        {
            return Say(Nothing, StatusCodes.Status400BadRequest);
        }

        var (facts, ticket) = (campaign.Facts, http.Request.Form["ticket"].ToString());
        var participant = device.Participant(facts);
        var outcome = await ingest.AcceptAsync(new Answer(facts.Id, participant, ticket, choice, clock.GetUtcNow()), http.RequestAborted);
        if (outcome.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds;
            return Say(Nothing, StatusCodes.Status503ServiceUnavailable);
        }

        if (outcome.IsAnswer)
        {
            device.KeepLast(facts, outcome.CanBeTakenBack ? ticket : null);
        }

        var after = AfterAnswer.Of(campaign, participant, outcome, choice);
        if (after.Notice is not null || after.IsRoundOver)
        {
            return Say(new NextStep(after.Address(http.Request.PathBase, facts), null));
        }

        var (deal, next) = dealer.Next(campaign, participant, ticket == device.OpenTicket ? null : device.OpenTicket);
        device.Keep(facts, next);
        return Say(deal is Deal.Pair pair
            ? new NextStep(null, Show(pair, next!, campaign.Place(participant), texts))
            : new NextStep(after.Address(http.Request.PathBase, facts), null));
    }

    private static NextDuel Show(Deal.Pair pair, string ticket, int place, Texts texts)
    {
        var (left, right) = (pair.Left(Texts.Language), pair.Right(Texts.Language));
        return new NextDuel(
            ticket, place, texts["duel.title", place, Campaign.RoundLength], texts["duel.saved", place, Campaign.RoundLength], CardSize.Of(left, right), [Show(left, texts), Show(right, texts)]);
    }

    private static NextCard Show(Wording wording, Texts texts) =>
        new(wording.Breakable(), wording.Language, wording.Language == Texts.Language ? null : texts["language." + wording.Language]);

    private static JsonHttpResult<NextStep> Say(NextStep step, int status = StatusCodes.Status200OK) => TypedResults.Json(step, NextStepJson.Default.NextStep, statusCode: status);
}

/// <summary>What the script does next: it goes to a page, or shows a pair. Neither: it sends the form the ordinary way.</summary>
internal sealed record NextStep(string? Go, NextDuel? Duel);

/// <param name="Title">The page's title.</param>
/// <param name="Say">What a screen reader is told.</param>
internal sealed record NextDuel(string Ticket, int Place, string Title, string Say, string Size, NextCard[] Cards);

/// <param name="OtherLanguage">The name of the text's language, when it is not the reader's.</param>
internal sealed record NextCard(string Text, string Language, string? OtherLanguage);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NextStep))]
internal sealed partial class NextStepJson : JsonSerializerContext;
