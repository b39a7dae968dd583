namespace Ideas.Ranking;

/// <summary>The votes voter after voter, of voters in segments that are looked at; all others are left out.</summary>
internal sealed class DisagreementTable
{
    public DisagreementTable(
        VoterCrowd crowd, ReadOnlySpan<DisagreementVote> votes, IReadOnlyList<int?> segmentOf, int segments, int minimumVoters)
    {
        Crowd = crowd;
        var given = new int[segmentOf.Count];
        foreach (var (voter, vote) in votes)
        {
            crowd.Check(vote.Winner, vote.Loser, nameof(votes));
            if (voter < 0 || voter >= given.Length)
                throw new ArgumentOutOfRangeException(nameof(votes), $"A vote is by voter {voter}, but the voters are 0 to {given.Length - 1}.");
            given[voter]++;
        }

        var heard = new int[segments];
        for (var voter = 0; voter < given.Length; voter++)
            if (segmentOf[voter] is { } segment && given[voter] > 0)
                heard[segment]++;
        Segments = [.. Enumerable.Range(0, segments).Where(segment => heard[segment] >= minimumVoters)];

        var (labels, ends, next, sum) = (new List<int>(), new List<int>(), new int[given.Length], 0);
        for (var voter = 0; voter < given.Length; voter++)
        {
            var label = segmentOf[voter] is { } segment && given[voter] > 0 ? Array.IndexOf(Segments, segment) : -1;
            next[voter] = label < 0 ? -1 : sum;
            if (label < 0) continue;
            labels.Add(label);
            ends.Add(sum += given[voter]);
        }

        (Labels, Ends, Votes) = ([.. labels], [.. ends], new Comparison[sum]);
        foreach (var (voter, vote) in votes)
            if (next[voter] >= 0)
                Votes[next[voter]++] = vote;
    }

    public VoterCrowd Crowd { get; }

    /// <summary>The segments that are looked at; a label is a place in this list.</summary>
    public int[] Segments { get; }

    /// <summary>The label of each voter.</summary>
    public int[] Labels { get; }

    public Comparison[] Votes { get; }

    /// <summary>Where the votes of each voter end.</summary>
    public int[] Ends { get; }
}
