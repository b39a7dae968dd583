using Ideas.Ranking;

namespace Ideas.Benchmarks.Peers;

/// <summary>Votes merged by pair, as the peers that work on a table of wins need them. A tie is half a win for each.</summary>
/// <param name="Items">Number of items.</param>
/// <param name="Low">The lower index of each pair.</param>
/// <param name="High">The higher index of each pair.</param>
/// <param name="LowWins">How often the lower won.</param>
/// <param name="HighWins">How often the higher won.</param>
internal sealed record MergedPairs(int Items, int[] Low, int[] High, double[] LowWins, double[] HighWins)
{
    public int Count => Low.Length;

    /// <summary>Buckets the votes by the lower index, then merges within each bucket. Linear but for items met in one bucket.</summary>
    public static MergedPairs Of(int items, ReadOnlySpan<Comparison> votes)
    {
        var ends = new int[items];
        foreach (var vote in votes) ends[Math.Min(vote.Winner, vote.Loser)]++;
        for (var i = 1; i < items; i++) ends[i] += ends[i - 1];
        var (opponents, scores) = (new int[votes.Length], new float[votes.Length]);
        var next = ends.AsSpan().ToArray();
        foreach (var vote in votes)
        {
            var place = --next[Math.Min(vote.Winner, vote.Loser)];
            opponents[place] = Math.Max(vote.Winner, vote.Loser);
            scores[place] = vote.Tie ? 0.5f : vote.Winner < vote.Loser ? 1 : 0;
        }

        var (low, high, lowWins, highWins) = (new List<int>(), new List<int>(), new List<double>(), new List<double>());
        var (seenBy, row) = (new int[items], new int[items]);
        for (var i = 0; i < items; i++)
        {
            for (var place = next[i]; place < ends[i]; place++)
            {
                var opponent = opponents[place];
                if (seenBy[opponent] != i + 1)
                {
                    (seenBy[opponent], row[opponent]) = (i + 1, low.Count);
                    low.Add(i);
                    high.Add(opponent);
                    lowWins.Add(0);
                    highWins.Add(0);
                }

                lowWins[row[opponent]] += scores[place];
                highWins[row[opponent]] += 1 - scores[place];
            }
        }

        return new MergedPairs(items, [.. low], [.. high], [.. lowWins], [.. highWins]);
    }
}
