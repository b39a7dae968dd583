namespace Ideas.Ranking;

/// <summary>
/// The votes as the fit needs them: how often each of a pair won against the other, and which items are linked at all.
/// Equal whatever the order of the votes, to the last bit.
/// </summary>
internal sealed class VoteGraph
{
    private VoteGraph(int items)
    {
        Comparisons = new int[items];
        Start = new int[items + 1];
        GroupOf = new int[items];
    }

    public int Items => Comparisons.Length;

    /// <summary>Votes each item was in.</summary>
    public int[] Comparisons { get; }

    /// <summary>The pairs of item i with items of higher index stand at Start[i] up to Start[i + 1]; each pair stands once.</summary>
    public int[] Start { get; }

    /// <summary>The item of higher index of each pair, rising within an item.</summary>
    public int[] Other { get; private set; } = [];

    /// <summary>Twice the wins of the item of lower index, a tie being half a win.</summary>
    public int[] LowHalfWins { get; private set; } = [];

    /// <summary>Twice the wins of the item of higher index, a tie being half a win.</summary>
    public int[] HighHalfWins { get; private set; } = [];

    /// <summary>For each item its group: items linked by votes, directly or through others. An item without a vote is a group of its own.</summary>
    public int[] GroupOf { get; }

    public int[] GroupSizes { get; private set; } = [];

    public static VoteGraph Of(int items, ReadOnlySpan<Comparison> comparisons)
    {
        var graph = new VoteGraph(items);
        graph.Link(comparisons);
        graph.FindGroups();
        return graph;
    }

    /// <summary>Two counting sorts, by the higher index and then by the lower, bring equal pairs together.</summary>
    private void Link(ReadOnlySpan<Comparison> comparisons)
    {
        var (highStart, lowStart) = (new int[Items + 1], new int[Items + 1]);
        foreach (var (winner, loser, _) in comparisons)
        {
            Comparisons[winner]++;
            Comparisons[loser]++;
            highStart[Math.Max(winner, loser) + 1]++;
            lowStart[Math.Min(winner, loser) + 1]++;
        }

        for (var i = 0; i < Items; i++)
        {
            highStart[i + 1] += highStart[i];
            lowStart[i + 1] += lowStart[i];
        }

        var byHigh = new (int Low, Answer Answer)[comparisons.Length];
        var next = highStart[..Items];
        foreach (var (winner, loser, tie) in comparisons)
            byHigh[next[Math.Max(winner, loser)]++] = (Math.Min(winner, loser), tie ? Answer.Tie : winner < loser ? Answer.Low : Answer.High);

        var byLow = new (int High, Answer Answer)[comparisons.Length];
        next = lowStart[..Items];
        for (var high = 0; high < Items; high++)
            for (var v = highStart[high]; v < highStart[high + 1]; v++)
                byLow[next[byHigh[v].Low]++] = (high, byHigh[v].Answer);
        Merge(byLow, lowStart);
    }

    private void Merge((int High, Answer Answer)[] byLow, int[] lowStart)
    {
        var (other, lowWins, highWins) = (new int[byLow.Length], new int[byLow.Length], new int[byLow.Length]);
        var pairs = 0;
        for (var low = 0; low < Items; low++)
        {
            for (var v = lowStart[low]; v < lowStart[low + 1]; v++)
            {
                var (high, answer) = byLow[v];
                if (pairs == Start[low] || other[pairs - 1] != high) other[pairs++] = high;
                lowWins[pairs - 1] += (int)answer;
                highWins[pairs - 1] += 2 - (int)answer;
            }

            Start[low + 1] = pairs;
        }

        (Other, LowHalfWins, HighHalfWins) = (other[..pairs], lowWins[..pairs], highWins[..pairs]);
    }

    private void FindGroups()
    {
        var parent = new int[Items];
        for (var i = 0; i < Items; i++) parent[i] = i;
        int Root(int i)
        {
            while (parent[i] != i) i = parent[i] = parent[parent[i]];
            return i;
        }

        for (var i = 0; i < Items; i++)
            for (var e = Start[i]; e < Start[i + 1]; e++)
            {
                var (one, two) = (Root(i), Root(Other[e]));
                parent[Math.Max(one, two)] = Math.Min(one, two);
            }

        // A root is the lowest index of its group, so it is numbered before its members.
        var sizes = new List<int>();
        for (var i = 0; i < Items; i++)
        {
            var root = Root(i);
            GroupOf[i] = root == i ? sizes.Count : GroupOf[root];
            if (root == i) sizes.Add(0);
            sizes[GroupOf[i]]++;
        }

        GroupSizes = [.. sizes];
    }

    /// <summary>Half-wins of the item of lower index.</summary>
    private enum Answer
    {
        High = 0,
        Tie = 1,
        Low = 2,
    }
}
