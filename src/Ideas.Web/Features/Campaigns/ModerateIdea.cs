using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Campaigns;

/// <summary>Approves an idea, or retires it with a reason. Null when the campaign has no such idea.</summary>
internal sealed class ModerateIdea(IdeasContext context, LiveCampaigns live, JobQueue jobs, TimeProvider clock)
{
    /// <param name="stamp">What the idea's texts were when somebody read them: its author may have changed it since. Null: whatever they are.</param>
    public Task<IdeaOutcome?> ApproveAsync(CampaignId campaign, IdeaId idea, string? stamp, CancellationToken ct) =>
        RunAsync(campaign, idea, found => stamp is null || stamp == found.TextStamp() ? found.Approve() : IdeaOutcome.ChangedMeanwhile, ct);

    public Task<IdeaOutcome?> RetireAsync(CampaignId campaign, IdeaId idea, string? because, CancellationToken ct) =>
        RunAsync(campaign, idea, found => found.Retire(clock.GetUtcNow(), because), ct);

    private async Task<IdeaOutcome?> RunAsync(CampaignId campaignId, IdeaId ideaId, Func<Idea, IdeaOutcome> act, CancellationToken ct)
    {
        var idea = await context.Ideas.SingleOrDefaultAsync(i => i.Id == ideaId && i.CampaignId == campaignId, ct);
        if (idea is null)
        {
            return null;
        }

        if ((await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == campaignId, ct)).IsFrozen)
        {
            return IdeaOutcome.CampaignFrozen;
        }

        var outcome = act(idea);
        if (outcome is IdeaOutcome.Done)
        {
            await context.SaveChangesAsync(ct);
            await live.RefreshAsync(campaignId);
            await jobs.EnqueueAsync<RankCampaign>(campaignId.Value, CancellationToken.None);
        }

        return outcome;
    }
}
