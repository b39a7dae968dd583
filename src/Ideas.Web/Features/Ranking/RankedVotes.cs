using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Ranking;

/// <summary>One comparison as the ranking uses it.</summary>
public readonly record struct RankedVote(DuelId Duel, IdeaId Winner, IdeaId Loser);

/// <summary>The votes that make a ranking: counted ones between live ideas, without skips. The one place that decides which.</summary>
public sealed class RankedVotes(IdeasContext context, VoteReader stored)
{
    /// <param name="ideas">The ideas that are ranked.</param>
    /// <param name="through">The last vote to read, by its sequence.</param>
    /// <param name="without">Participants to leave out, to see what that would change.</param>
    public IEnumerable<RankedVote> Read(CampaignId campaign, IReadOnlySet<IdeaId> ideas, long through, IReadOnlySet<ParticipantId>? without = null) => stored.Read(campaign)
        .TakeWhile(vote => vote.Sequence <= through)
        .Where(vote => without?.Contains(vote.Participant) is not true)
        .Where(vote => vote.SetAside is null && vote.Choice is not Choice.Skip && ideas.Contains(vote.Left) && ideas.Contains(vote.Right))
        .Select(vote => vote.Choice is Choice.Left ? new RankedVote(vote.Duel, vote.Left, vote.Right) : new RankedVote(vote.Duel, vote.Right, vote.Left));

    /// <summary>How many people gave the votes of a ranking; no more than so many are counted.</summary>
    public Task<int> CountVotersAsync(RankingSnapshot ranking, int atMost, CancellationToken ct)
    {
        var ideas = context.Set<RankingRow>().Where(row => row.SnapshotId == ranking.Id).Select(row => row.IdeaId);
        return context.Votes.AsNoTracking()
            .Where(v => v.CampaignId == ranking.CampaignId && v.SetAside == null && v.Choice != Choice.Skip && v.Sequence <= ranking.ThroughSequence)
            .Where(v => ideas.Contains(v.LeftId) && ideas.Contains(v.RightId))
            .Select(v => v.ParticipantId)
            .Distinct()
            .Take(atMost)
            .CountAsync(ct);
    }
}
