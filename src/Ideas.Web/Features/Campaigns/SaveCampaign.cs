using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Campaigns;

/// <summary>What an admin decides about a campaign.</summary>
internal sealed record CampaignPlan(
    string Language,
    LocalizedText Question,
    LocalizedText Description,
    LocalizedText Promise,
    Moderation Moderation,
    int BoardSize,
    CampaignAim Aim,
    int AnswerLimit,
    ResultsVisibility Visibility,
    int SmallestGroup,
    DateTimeOffset? CollectsAt,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    IReadOnlyList<string> StartingIdeas);

/// <summary>Creates a campaign as a draft, or changes one.</summary>
internal sealed class SaveCampaign(IdeasContext context, LiveCampaigns live, JobQueue jobs, TimeProvider clock)
{
    public async Task<Campaign> RunAsync(CampaignId? id, CampaignPlan plan, CancellationToken ct)
    {
        var campaign = id is { } known
            ? await context.Campaigns.SingleAsync(c => c.Id == known, ct)
            : context.Campaigns.Add(new Campaign(CampaignId.New(), await UnusedCodeAsync(ct), plan.Language, plan.Question, clock.GetUtcNow())).Entity;

        campaign.Describe(plan.Question, plan.Description, plan.Promise, plan.Language);
        var isSameTop = campaign.BoardSize == plan.BoardSize;
        campaign.Set(plan.Moderation, plan.BoardSize, plan.Aim, plan.AnswerLimit);
        campaign.Show(plan.Visibility, plan.SmallestGroup);
        campaign.Schedule(plan.CollectsAt, plan.OpensAt, plan.ClosesAt);
        context.Ideas.AddRange(plan.StartingIdeas.Distinct(StringComparer.OrdinalIgnoreCase).Select(text =>
            new Idea(IdeaId.New(), campaign.Id, LocalizedText.Of(plan.Language, text), plan.Language, IdeaState.Live, null, clock.GetUtcNow())));
        await context.SaveChangesAsync(ct);
        await live.RefreshAsync(campaign.Id);
        if (campaign.State is CampaignState.Open && !isSameTop)
        {
            // Tiers and the meter speak of a top of this size.
            await jobs.EnqueueAsync<RankCampaign>(campaign.Id.Value, CancellationToken.None);
        }

        return campaign;
    }

    private async Task<string> UnusedCodeAsync(CancellationToken ct)
    {
        string code;
        do
        {
            code = CampaignCode.New();
        }
        while (await context.Campaigns.AnyAsync(c => c.Code == code, ct));

        return code;
    }
}
