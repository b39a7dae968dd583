using Ideas.Web.Data;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Ranking;

/// <summary>
/// Finds campaigns with votes, or changes to votes, that no snapshot has, so that nothing stays unranked after a crash, and
/// those whose rankings are all from before sureness was judged.
/// </summary>
internal sealed class RankDueCampaigns(IdeasContext context, JobQueue jobs) : IJob
{
    public static string Name => "rank-due-campaigns";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var due = await context.Campaigns
            .Select(c => new { c.Id, Through = context.Rankings.Where(r => r.CampaignId == c.Id).Max(r => (long?)r.ThroughSequence) ?? 0 })
            .Where(c => context.Rankings.Any(r => r.CampaignId == c.Id && r.IsFinal)
                ? context.VoteReviews.Any(r => r.CampaignId == c.Id && r.Sequence > c.Through)
                : context.Votes.Any(v => v.CampaignId == c.Id && v.Sequence > c.Through)
                || (context.Rankings.Any(r => r.CampaignId == c.Id) && context.Rankings.All(r => r.CampaignId != c.Id || r.Sureness == null)))
            .Select(c => c.Id)
            .ToListAsync(ct);
        foreach (var campaign in due)
        {
            await jobs.EnqueueAsync<RankCampaign>(campaign.Value, ct);
        }
    }
}
