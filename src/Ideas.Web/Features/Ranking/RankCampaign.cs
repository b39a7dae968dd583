using System.Diagnostics;
using System.Globalization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Ranking;

/// <summary>
/// Turns all counted votes of one campaign into a snapshot. One at a time, because each replaces
/// the snapshots it read. Does nothing when the newest snapshot is up to date. A final one changes
/// only when an admin has judged votes since.
/// </summary>
public sealed class RankCampaign(IdeasContext context, RankedVotes votes, LiveCampaigns live, RankingTurns turns, WriteGate gate, RankingMetrics metrics, TimeProvider clock) : IJob
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
        if (earlier is [{ IsFinal: true } final, ..] && !await context.VoteReviews.AnyAsync(r => r.CampaignId == id && r.Sequence > final.ThroughSequence, ct))
        {
            return;
        }

        var startedAt = Stopwatch.GetTimestamp();
        var snapshot = await RankAsync(campaign, ct);
        metrics.Ranked(Stopwatch.GetElapsedTime(startedAt));
        if (earlier is [var newest, ..] && !snapshot.IsFinal && await IsSameAsync(newest, snapshot, ct))
        {
            return;
        }

        context.Rankings.Add(snapshot);

        // One snapshot an hour is history enough; those in between were only for the screens. A result that was final stays.
        var hour = snapshot.ComputedAt.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        context.Rankings.RemoveRange(earlier.Where(old => !old.IsFinal && old.ComputedAt.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture) == hour));
        await context.SaveChangesAsync(ct);
        await live.AnchorAsync(snapshot);
    }

    private async Task<bool> IsSameAsync(RankingSnapshot newest, RankingSnapshot candidate, CancellationToken ct)
    {
        if ((newest.Votes, newest.ThroughSequence, newest.Top) != (candidate.Votes, candidate.ThroughSequence, candidate.Top) || newest.Sureness is null)
        {
            return false;
        }

        // The same ideas may have other figures, when another one was merged into one of them.
        var rows = await context.Entry(newest).Collection(r => r.Rows).Query().Select(row => new { row.IdeaId, row.Elo, row.Comparisons }).ToListAsync(ct);
        return rows.ToHashSet().SetEquals(candidate.Rows.Select(row => new { row.IdeaId, row.Elo, row.Comparisons }));
    }

    private async Task<RankingSnapshot> RankAsync(Campaign campaign, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ideas = await context.Ideas.Where(i => i.CampaignId == campaign.Id && i.State == IdeaState.Live).Select(i => i.Id).ToHashSetAsync(ct);
        var through = await context.Votes.Where(v => v.CampaignId == campaign.Id).MaxAsync(v => (long?)v.Sequence, ct) ?? 0;
        var counted = await context.Votes.CountAsync(v => v.CampaignId == campaign.Id && v.SetAside == null && v.Sequence <= through, ct);

        var (method, top, rows) = Fit.Run(ideas, await votes.ReadVotersAsync(campaign.Id, ideas, through, ct), Fit.Options(campaign), campaign.SmallestGroup);
        var snapshot = new RankingSnapshot(campaign.Id, now, through, counted, campaign.IsFrozen, method, top, rows);
        if (snapshot.IsFinal)
        {
            snapshot.Freeze(await context.Votes.Where(v => v.CampaignId == campaign.Id && v.SetAside == null && v.Choice != Choice.Skip && v.Sequence <= through).Select(v => v.ParticipantId).Distinct().CountAsync(ct));
        }

        return snapshot;
    }
}
