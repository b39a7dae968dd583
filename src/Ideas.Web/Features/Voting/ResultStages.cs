using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// What everybody may know of the results of many campaigns. Those that run are in memory anyway; of those that have ended, only
/// the final ranking is asked for, so that no old votes are read.
/// </summary>
public sealed class ResultStages(IdeasContext context, LiveCampaigns live, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<CampaignId, ResultStage>> ReadAsync(IEnumerable<Campaign> campaigns, CancellationToken ct)
    {
        var wanted = campaigns.DistinctBy(campaign => campaign.Id).ToList();
        var ended = wanted.Where(campaign => campaign.IsFrozen).Select(campaign => campaign.Id).ToList();
        var final = await context.Rankings.AsNoTracking().Where(r => ended.Contains(r.CampaignId) && r.IsFinal).Select(r => new { r.CampaignId, r.ThroughSequence, r.ComputedAt, r.Voters }).ToListAsync(ct);
        var voters = final.GroupBy(r => r.CampaignId).ToDictionary(group => group.Key, group => group.MaxBy(r => (r.ThroughSequence, r.ComputedAt))!.Voters);
        var (stages, now) = (new Dictionary<CampaignId, ResultStage>(), clock.GetUtcNow());
        foreach (var campaign in wanted)
        {
            stages[campaign.Id] = campaign.IsFrozen
                ? ResultStageRule.Of(isOver: true, campaign.PublishesResult, voters.TryGetValue(campaign.Id, out var count) ? count : null, campaign.SmallestGroup)
                : (await live.GetAsync(campaign.Id))!.Stage(now);
        }

        return stages;
    }
}
