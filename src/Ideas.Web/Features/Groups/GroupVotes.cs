using Ideas.Ranking;
using Ideas.Web.Domain;
using Ideas.Web.Features.Ranking;

namespace Ideas.Web.Features.Groups;

/// <summary>The votes of a ranking by voter, with the group that each voter belongs to.</summary>
internal sealed class GroupVotes
{
    private readonly IReadOnlyList<VotersVote> votes;
    private readonly Dictionary<ParticipantId, int> voters;
    private readonly Dictionary<IdeaId, int> items;

    /// <param name="votes">The votes of a ranking.</param>
    /// <param name="groupOf">The group of those who told one.</param>
    public GroupVotes(IReadOnlyList<VotersVote> votes, IReadOnlyDictionary<ParticipantId, Guid> groupOf)
    {
        this.votes = votes;
        voters = votes.Select(vote => vote.Voter).Distinct().Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        Ideas = [.. votes.SelectMany(vote => new[] { vote.Ranked.Winner, vote.Ranked.Loser }).Distinct().OrderBy(idea => idea.Value)];
        items = Ideas.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        GroupOf = [.. voters.Keys.Select(voter => groupOf.TryGetValue(voter, out var group) ? group : (Guid?)null)];
        People = GroupOf.OfType<Guid>().CountBy(group => group).ToDictionary();
    }

    /// <summary>By the number of the voter; null for those of no group.</summary>
    public IReadOnlyList<Guid?> GroupOf { get; }

    public IReadOnlyDictionary<Guid, int> People { get; }

    public int Voters => voters.Count;

    public int Count => votes.Count;

    /// <summary>By the number of the item.</summary>
    public IReadOnlyList<IdeaId> Ideas { get; }

    /// <summary>How many people of a group have voted since.</summary>
    public int ChangedSince(Guid group, long through) =>
        votes.Where(vote => vote.Sequence > through && GroupOf[voters[vote.Voter]] == group).Select(vote => vote.Voter).Distinct().Count();

    /// <exception cref="InvalidOperationException">The fit did not settle.</exception>
    public RankingOutcome.Ranked Fit() =>
        BradleyTerry.Rank(Ideas.Count, [.. votes.Select(Compared)], new BradleyTerryOptions { MinimumComparisons = Idea.RankedFrom }) as RankingOutcome.Ranked
        ?? throw new InvalidOperationException("The ranking did not settle; the groups stay as they were.");

    /// <summary>Sets the groups against each other, each with its votes up to its own sequence.</summary>
    /// <param name="crowd">What all together think.</param>
    /// <param name="through">The groups that are looked at, with the last vote to read of each.</param>
    /// <param name="reassignments">How many random ones the test makes.</param>
    public DisagreementReport Compare(RankingOutcome.Ranked crowd, IReadOnlyList<(Guid Group, long Through)> through, int reassignments)
    {
        var places = through.Index().ToDictionary(entry => entry.Item.Group, entry => entry.Index);
        int?[] segmentOf = [.. GroupOf.Select(group => group is { } known && places.TryGetValue(known, out var place) ? place : (int?)null)];
        DisagreementVote[] given = [.. votes
            .Where(vote => segmentOf[voters[vote.Voter]] is { } segment && vote.Sequence <= through[segment].Through)
            .Select(vote => new DisagreementVote(voters[vote.Voter], Compared(vote)))];
        var options = new DisagreementOptions { CarelessRate = crowd.CarelessRate, MinimumVoters = 1, Permutations = reassignments };
        return Disagreement.Of(crowd.Items, given, segmentOf, through.Count, options);
    }

    private Comparison Compared(VotersVote vote) => new(items[vote.Ranked.Winner], items[vote.Ranked.Loser]);
}
