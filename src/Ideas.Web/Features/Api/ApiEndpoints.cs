using Ideas.Web.Features.Board;
using Ideas.Web.Features.Groups;
using Ideas.Web.Features.Results;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ideas.Web.Features.Api;

/// <summary>What programs may ask. It only reads.</summary>
internal static class ApiEndpoints
{
    public static void MapReading(this RouteGroupBuilder api)
    {
        api.MapGet("/campaigns", AllAsync)
            .WithName("campaigns").WithSummary("All campaigns that have begun, the newest first");
        api.MapGet("/campaigns/{code}", OneAsync)
            .WithName("campaign").WithSummary("One campaign with its figures and its promise");
        api.MapGet("/campaigns/{code}/results", ResultsAsync)
            .WithName("results").WithSummary("The newest ranking with intervals");
        api.MapGet("/campaigns/{code}/groups", GroupsAsync)
            .WithName("groups").WithSummary("What groups think, one background question at a time")
            .WithDescription("The same as the page of groups says. What is too small to be told is not in it, and each group says so by its level.");
        api.MapGet("/board", BoardAsync)
            .WithName("board").WithSummary("The cards of the idea board");
    }

    private static async Task<Ok<IReadOnlyList<ApiCampaign>>> AllAsync(ApiCampaigns campaigns, CancellationToken ct) => TypedResults.Ok(await campaigns.AllAsync(ct));

    private static async Task<Results<Ok<ApiCampaignDetails>, ProblemHttpResult>> OneAsync(string code, ApiCampaigns campaigns, CancellationToken ct) =>
        await campaigns.FindAsync(code, ct) is { } campaign ? TypedResults.Ok(await campaigns.TellAsync(campaign, ct)) : ApiProblem.NoCampaign;

    private static async Task<Results<Ok<ApiResults>, ProblemHttpResult>> ResultsAsync(string code, ApiCampaigns campaigns, ResultsReader results, CancellationToken ct) =>
        await campaigns.FindAsync(code, ct) is { } campaign
            ? TypedResults.Ok(ApiResults.Of(campaign.Code, (await results.ReadAsync(await campaigns.RecallAsync(campaign), Texts.Language, ct)).Outside))
            : ApiProblem.NoCampaign;

    private static async Task<Results<Ok<IReadOnlyList<ApiGroupQuestion>>, ProblemHttpResult>> GroupsAsync(string code, ApiCampaigns campaigns, GroupsReader groups, CancellationToken ct)
    {
        if (await campaigns.FindAsync(code, ct) is not { } campaign)
        {
            return ApiProblem.NoCampaign;
        }

        var questions = new List<ApiGroupQuestion>();
        foreach (var question in campaign.BackgroundQuestions.OrderBy(question => question.Position))
        {
            questions.Add(ApiGroupQuestion.Of(campaign, question, await groups.ReadAsync(campaign, question, Texts.Language, ct)));
        }

        return TypedResults.Ok<IReadOnlyList<ApiGroupQuestion>>(questions);
    }

    private static async Task<Ok<List<ApiCard>>> BoardAsync(BoardReader board, CancellationToken ct) => TypedResults.Ok((await board.AllAsync(ct)).Select(ApiCard.Of).ToList());
}
