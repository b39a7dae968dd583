using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Voting;

/// <param name="ShowsFigures">Whether scores show where places do.</param>
public sealed record PublicResult(ResultStage Stage, bool ShowsFigures);

/// <summary>
/// What everybody may know of the results of many campaigns. Those that run are in memory anyway; of those that have ended, only
/// the final ranking is asked for, so that no old votes are read.
/// </summary>
public sealed class ResultStages(IdeasContext context, LiveCampaigns live, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<CampaignId, PublicResult>> ReadAsync(IEnumerable<Campaign> campaigns, CancellationToken ct)
    {
        var wanted = campaigns.DistinctBy(campaign => campaign.Id).ToList();
        var ended = wanted.Where(campaign => campaign.IsFrozen).Select(campaign => campaign.Id).ToList();
        var final = await context.Rankings.AsNoTracking().Where(r => ended.Contains(r.CampaignId) && r.IsFinal).Select(r => new { r.CampaignId, r.ThroughSequence, r.ComputedAt, r.Voters }).ToListAsync(ct);
        var voters = final.GroupBy(r => r.CampaignId).ToDictionary(group => group.Key, group => group.MaxBy(r => (r.ThroughSequence, r.ComputedAt))!.Voters);
        var (stages, now) = (new Dictionary<CampaignId, PublicResult>(), clock.GetUtcNow());
        foreach (var campaign in wanted)
        {
            var count = voters.TryGetValue(campaign.Id, out var known) ? known : (int?)null;
            stages[campaign.Id] = campaign.IsFrozen
                ? new PublicResult(ResultStageRule.Of(isOver: true, campaign.PublishesResult, count, campaign.SmallestGroup), ResultStageRule.ShowsFigures(isOver: true, count, campaign.SmallestGroup))
                : new PublicResult((await live.GetAsync(campaign.Id))!.Stage(now), ShowsFigures: true);
        }

        return stages;
    }
}
