using System.Text.Json.Serialization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Promises;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Api;

/// <summary>One campaign.</summary>
/// <param name="Code">Its short code, by which everything of it is asked for.</param>
/// <param name="Question">What people are asked.</param>
/// <param name="State">How far it is.</param>
/// <param name="Mode">Whether people suggest ideas, choose between them, or both.</param>
/// <param name="StartsAt">When voting begins, if a time is set.</param>
/// <param name="EndsAt">When it ended, or is to end.</param>
/// <param name="SmallestGroup">Of fewer people than this nothing is told.</param>
/// <param name="IsDemo">Whether it is made-up data.</param>
internal sealed record ApiCampaign(
    string Code,
    ApiText Question,
    [property: JsonConverter(typeof(JsonStringEnumConverter<CampaignState>))] CampaignState State,
    [property: JsonConverter(typeof(JsonStringEnumConverter<CampaignMode>))] CampaignMode Mode,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    int SmallestGroup,
    bool IsDemo)
{
    public static ApiCampaign Of(Campaign campaign) => new(
        campaign.Code, ApiText.Of(campaign.Question.For(Texts.Language, campaign.Language)), campaign.State, campaign.Mode, campaign.OpensAt, campaign.ClosedAt ?? campaign.ClosesAt,
        campaign.SmallestGroup, campaign.IsDemo);
}

/// <summary>What leadership promised of a campaign.</summary>
/// <param name="By">The day, in Finland, by which it answers.</param>
/// <param name="Best">How many of the best ideas it answers; null for all that reach the board.</param>
/// <param name="Due">How many answers that makes; null while the campaign goes on.</param>
/// <param name="Answered">How many of them are given.</param>
/// <param name="Standing">How the promise stands today.</param>
internal sealed record ApiPromise(
    DateOnly By, int? Best, int? Due, int Answered, [property: JsonConverter(typeof(JsonStringEnumConverter<PromiseStanding>))] PromiseStanding Standing)
{
    public static ApiPromise? Of(PromiseClock? clock) => clock is null ? null : new(clock.By, clock.Best, clock.Due, clock.Answered, clock.Standing);
}

/// <summary>One campaign, with its figures.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Description">What it says beside the question; empty when it says nothing.</param>
/// <param name="Participants">How many people have voted.</param>
/// <param name="Votes">How many answers count, skipped pairs among them.</param>
/// <param name="Ideas">How many ideas people choose from.</param>
/// <param name="Promise">What leadership promised; null without a day.</param>
internal sealed record ApiCampaignDetails(ApiCampaign Campaign, ApiText Description, int Participants, long Votes, int Ideas, ApiPromise? Promise);

/// <summary>Finds the campaigns that programs may read: all that have begun.</summary>
internal sealed class ApiCampaigns(IdeasContext context, LiveCampaigns memory, PromiseReader promises)
{
    public async Task<IReadOnlyList<ApiCampaign>> AllAsync(CancellationToken ct) =>
        [.. (await context.Campaigns.AsNoTracking().Where(c => c.State != CampaignState.Draft).OrderByDescending(c => c.CreatedAt).ThenBy(c => c.Code).ToListAsync(ct)).Select(ApiCampaign.Of)];

    public async Task<Campaign?> FindAsync(string code, CancellationToken ct) =>
        await context.Campaigns.Include(c => c.BackgroundQuestions).ThenInclude(question => question.Options).FindAsync(code, ct) is { State: not CampaignState.Draft } campaign ? campaign : null;

    public async Task<LiveCampaign> RecallAsync(Campaign campaign) => await memory.GetAsync(campaign.Id) ?? throw new InvalidOperationException("A campaign of the database is not in memory.");

    public async Task<ApiCampaignDetails> TellAsync(Campaign campaign, CancellationToken ct)
    {
        var standings = (await RecallAsync(campaign)).Standings();
        return new ApiCampaignDetails(
            ApiCampaign.Of(campaign), ApiText.Of(campaign.Description.For(Texts.Language, campaign.Language)), standings.Participants, standings.Votes, standings.Ideas.Count,
            ApiPromise.Of(await promises.OfAsync(campaign.Id, ct)));
    }
}
