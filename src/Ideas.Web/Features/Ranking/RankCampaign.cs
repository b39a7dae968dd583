using System.Globalization;
using Ideas.Ranking;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Ranking;

/// <summary>
/// Turns all counted votes of one campaign into a snapshot. One at a time, because each replaces
/// the snapshots it read. Does nothing when the newest snapshot is up to date, or final.
/// </summary>
public sealed class RankCampaign(IdeasContext context, LiveCampaigns live, RankingTurns turns, WriteGate gate, TimeProvider clock) : IJob
{
    public static string Name => "rank-campaign";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var id = new CampaignId(subject ?? throw new ArgumentNullException(nameof(subject)));
        using var turn = await turns.TakeAsync(id, ct);
        var campaign = await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        if (campaign.IsFrozen)
        {
            // Memory judges votes. Once it knows of the closing, and what it judged before has left the gate, the result is complete.
            await live.RefreshAsync(id);
            await gate.PassAsync(ct);
        }

        var earlier = await context.Rankings.NewestFirst(id).ToListAsync(ct);
        if (earlier is [{ IsFinal: true }, ..])
        {
            return;
        }

        var snapshot = await RankAsync(campaign, ct);
        if (earlier is [var newest, ..] && !snapshot.IsFinal && await IsSameAsync(newest, snapshot, ct))
        {
            return;
        }

        context.Rankings.Add(snapshot);

        // One snapshot an hour is history enough; those in between were only for the screens.
        var hour = snapshot.ComputedAt.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        context.Rankings.RemoveRange(earlier.Where(old => old.ComputedAt.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture) == hour));
        await context.SaveChangesAsync(ct);
        await live.AnchorAsync(snapshot);
    }

    private async Task<bool> IsSameAsync(RankingSnapshot newest, RankingSnapshot candidate, CancellationToken ct)
    {
        if ((newest.Votes, newest.ThroughSequence) != (candidate.Votes, candidate.ThroughSequence))
        {
            return false;
        }

        var ideas = await context.Entry(newest).Collection(r => r.Rows).Query().Select(row => row.IdeaId).ToListAsync(ct);
        return ideas.ToHashSet().SetEquals(candidate.Rows.Select(row => row.IdeaId));
    }

    private async Task<RankingSnapshot> RankAsync(Campaign campaign, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ideas = await context.Ideas.Where(i => i.CampaignId == campaign.Id && i.State == IdeaState.Live).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(ct);
        var places = ideas.Select((idea, place) => (idea, place)).ToDictionary(pair => pair.idea, pair => pair.place);
        var votes = await context.Votes.AsNoTracking()
            .Where(v => v.CampaignId == campaign.Id && v.SetAside == null)
            .OrderBy(v => v.Sequence)
            .Select(v => new { v.Sequence, v.LeftId, v.RightId, v.Choice })
            .ToListAsync(ct);

        var comparisons = votes
            .Where(v => v.Choice != Choice.Skip && places.ContainsKey(v.LeftId) && places.ContainsKey(v.RightId))
            .Select(v => v.Choice == Choice.Left ? new Comparison(places[v.LeftId], places[v.RightId]) : new Comparison(places[v.RightId], places[v.LeftId]))
            .ToArray();
        var outcome = BradleyTerry.Rank(ideas.Count, comparisons, new BradleyTerryOptions { MinimumComparisons = Idea.RankedFrom });
        var rows = outcome switch
        {
            RankingOutcome.Ranked ranked => ranked.Items.Select(item => new RankingRow(
                ideas[item.Item], item.Rank, item.BestRank, item.WorstRank, item.Elo, item.StandardError * EloScale.PointsPerLogit, item.Comparisons, item.ChanceAgainstRandom)),
            RankingOutcome.NotConverged failed => throw new InvalidOperationException($"The ranking did not settle in {failed.Iterations} steps; the earlier one stays in force."),
            _ => throw new InvalidOperationException("Unknown ranking outcome."),
        };

        var through = votes.Count > 0 ? votes[^1].Sequence : 0;
        return new RankingSnapshot(campaign.Id, now, through, votes.Count, campaign.IsFrozen, rows);
    }
}
