using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Ranking;

/// <summary>One comparison as the ranking uses it.</summary>
public readonly record struct RankedVote(DuelId Duel, IdeaId Winner, IdeaId Loser);

/// <summary>
/// The votes that make a ranking: counted ones between live ideas, without skips. The one place that decides which. A vote on an idea
/// that was merged counts for the one it was merged into (docs/decisions/merge.md).
/// </summary>
public sealed class RankedVotes(IdeasContext context, VoteReader stored)
{
    /// <param name="campaign">Whose votes.</param>
    /// <param name="ideas">The ideas that are ranked.</param>
    /// <param name="through">The last vote to read, by its sequence.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IEnumerable<RankedVote>> ReadAsync(CampaignId campaign, IReadOnlySet<IdeaId> ideas, long through, CancellationToken ct) =>
        (await ReadVotersAsync(campaign, ideas, through, ct)).Select(vote => vote.Ranked);

    /// <summary>Those of them that one idea is in.</summary>
    public async Task<IEnumerable<RankedVote>> ReadOfAsync(IdeaId idea, CampaignId campaign, IReadOnlySet<IdeaId> ideas, long through, CancellationToken ct)
    {
        var merges = await context.MergesAsync(campaign, ct);
        return Read(campaign, ideas, through, merges, await AuthorsAsync(merges, ct), [.. merges.TakenIn()[idea], idea])
            .Select(vote => vote.Ranked).Where(vote => vote.Winner == idea || vote.Loser == idea);
    }

    /// <summary>How many people gave the votes of a ranking; no more than so many are counted.</summary>
    public async Task<int> CountVotersAsync(RankingSnapshot ranking, int atMost, CancellationToken ct)
    {
        var ideas = await context.Set<RankingRow>().Where(row => row.SnapshotId == ranking.Id).Select(row => row.IdeaId).ToHashSetAsync(ct);
        var votes = await ReadVotersAsync(ranking.CampaignId, ideas, ranking.ThroughSequence, ct);
        return votes.Select(vote => vote.Voter).Distinct().Take(atMost).Count();
    }

    /// <summary>The votes that <see cref="ReadAsync"/> gives, with who gave each. They are read while they are walked through.</summary>
    public async Task<IEnumerable<VotersVote>> ReadVotersAsync(CampaignId campaign, IReadOnlySet<IdeaId> ideas, long through, CancellationToken ct)
    {
        var merges = await context.MergesAsync(campaign, ct);
        return Read(campaign, ideas, through, merges, await AuthorsAsync(merges, ct));
    }

    /// <summary>Who wrote the ideas that others were merged into.</summary>
    private async Task<Dictionary<IdeaId, ParticipantId>> AuthorsAsync(Merges merges, CancellationToken ct)
    {
        var taken = merges.TakenIn().Select(group => group.Key).ToList();
        return await context.Ideas.Where(i => taken.Contains(i.Id) && i.AuthorId != null).ToDictionaryAsync(i => i.Id, i => i.AuthorId!.Value, ct);
    }

    /// <summary>Of one person's several votes that merging made into one pair, the latest counts; and nobody's for an own idea.</summary>
    private IEnumerable<VotersVote> Read(
        CampaignId campaign, IReadOnlySet<IdeaId> ideas, long through, Merges merges, Dictionary<IdeaId, ParticipantId> authors, IReadOnlyCollection<IdeaId>? of = null)
    {
        var together = new Dictionary<(ParticipantId Voter, IdeaId First, IdeaId Second), VotersVote>();
        foreach (var vote in stored.Read(campaign, of).TakeWhile(vote => vote.Sequence <= through).Where(vote => vote.SetAside is null && vote.Choice is not Choice.Skip))
        {
            var (left, right) = (merges.StandsFor(vote.Left, ideas), merges.StandsFor(vote.Right, ideas));
            if (left == right || !ideas.Contains(left) || !ideas.Contains(right))
            {
                continue;
            }

            var ranked = vote.Choice is Choice.Left ? new RankedVote(vote.Duel, left, right) : new RankedVote(vote.Duel, right, left);
            if (!merges.HasTakenIn(left) && !merges.HasTakenIn(right))
            {
                yield return new VotersVote(vote.Participant, ranked, vote.Sequence);
            }
            else if (!IsOwn(left, vote.Participant) && !IsOwn(right, vote.Participant))
            {
                together[left.Value.CompareTo(right.Value) < 0 ? (vote.Participant, left, right) : (vote.Participant, right, left)] = new VotersVote(vote.Participant, ranked, vote.Sequence);
            }
        }

        foreach (var vote in together.Values)
        {
            yield return vote;
        }

        bool IsOwn(IdeaId idea, ParticipantId voter) => authors.TryGetValue(idea, out var author) && author == voter;
    }
}
