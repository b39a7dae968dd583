using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Ranking;

/// <summary>One comparison as the ranking uses it.</summary>
public sealed record RankedVote(DuelId Duel, IdeaId Winner, IdeaId Loser);

/// <summary>The votes that make a ranking: counted ones between live ideas, without skips. The one place that decides which.</summary>
public sealed class RankedVotes(IdeasContext context)
{
    /// <param name="ideas">The ideas that are ranked.</param>
    /// <param name="through">The last vote to read, by its sequence.</param>
    public async Task<IReadOnlyList<RankedVote>> ReadAsync(CampaignId campaign, IReadOnlySet<IdeaId> ideas, long through, CancellationToken ct)
    {
        var votes = await Compared(campaign, through)
            .OrderBy(v => v.Sequence)
            .Select(v => new { v.DuelId, v.LeftId, v.RightId, v.Choice })
            .ToListAsync(ct);
        return [.. votes
            .Where(v => ideas.Contains(v.LeftId) && ideas.Contains(v.RightId))
            .Select(v => v.Choice is Choice.Left ? new RankedVote(v.DuelId, v.LeftId, v.RightId) : new RankedVote(v.DuelId, v.RightId, v.LeftId))];
    }

    /// <summary>How many people gave the votes of a ranking; no more than so many are counted.</summary>
    public Task<int> CountVotersAsync(RankingSnapshot ranking, int atMost, CancellationToken ct)
    {
        var ideas = context.Set<RankingRow>().Where(row => row.SnapshotId == ranking.Id).Select(row => row.IdeaId);
        return Compared(ranking.CampaignId, ranking.ThroughSequence)
            .Where(v => ideas.Contains(v.LeftId) && ideas.Contains(v.RightId))
            .Select(v => v.ParticipantId)
            .Distinct()
            .Take(atMost)
            .CountAsync(ct);
    }

    private IQueryable<Vote> Compared(CampaignId campaign, long through) =>
        context.Votes.AsNoTracking().Where(v => v.CampaignId == campaign && v.SetAside == null && v.Choice != Choice.Skip && v.Sequence <= through);
}
