namespace Ideas.Ranking;

/// <summary>
/// The votes as the fit needs them: win totals, how often each pair met, and which items are linked at all. Who won a
/// single vote drops out. Equal whatever the order of the votes, to the last bit.
/// </summary>
internal sealed class VoteGraph
{
    private VoteGraph(int items)
    {
        Wins = new double[items];
        Comparisons = new int[items];
        Start = new int[items + 1];
    }

    public int Items => Wins.Length;

    /// <summary>Wins of each item, a tie being half of one.</summary>
    public double[] Wins { get; }

    /// <summary>Votes each item was in.</summary>
    public int[] Comparisons { get; }

    /// <summary>The opponents of item i stand at Start[i] up to Start[i + 1] in <see cref="Opponent"/> and <see cref="Met"/>.</summary>
    public int[] Start { get; }

    public int[] Opponent { get; private set; } = [];

    /// <summary>How often the two met.</summary>
    public int[] Met { get; private set; } = [];

    /// <summary>Items linked by votes, directly or through others; an item without a vote is a group of its own.</summary>
    public int[][] Groups { get; private set; } = [];

    public static VoteGraph Of(int items, ReadOnlySpan<Comparison> comparisons)
    {
        var graph = new VoteGraph(items);
        var pairs = new long[comparisons.Length];
        for (var vote = 0; vote < pairs.Length; vote++)
        {
            var (winner, loser, tie) = comparisons[vote];
            graph.Wins[winner] += tie ? 0.5 : 1;
            graph.Wins[loser] += tie ? 0.5 : 0;
            graph.Comparisons[winner]++;
            graph.Comparisons[loser]++;
            pairs[vote] = (long)Math.Min(winner, loser) * items + Math.Max(winner, loser);
        }

        Array.Sort(pairs);
        graph.Link(pairs);
        graph.FindGroups();
        return graph;
    }

    private void Link(long[] sortedPairs)
    {
        var pairs = new List<(int Low, int High, int Met)>();
        for (int begin = 0, end; begin < sortedPairs.Length; begin = end)
        {
            for (end = begin + 1; end < sortedPairs.Length && sortedPairs[end] == sortedPairs[begin];) end++;
            var (low, high) = Math.DivRem(sortedPairs[begin], Items);
            pairs.Add(((int)low, (int)high, end - begin));
            Start[low + 1]++;
            Start[high + 1]++;
        }

        for (var i = 0; i < Items; i++) Start[i + 1] += Start[i];
        (Opponent, Met) = (new int[2 * pairs.Count], new int[2 * pairs.Count]);
        var next = Start[..Items];
        foreach (var (low, high, met) in pairs)
        {
            (Opponent[next[low]], Met[next[low]++]) = (high, met);
            (Opponent[next[high]], Met[next[high]++]) = (low, met);
        }
    }

    private void FindGroups()
    {
        var found = new bool[Items];
        var groups = new List<int[]>();
        for (var i = 0; i < Items; i++)
        {
            if (found[i]) continue;
            found[i] = true;
            var group = new List<int> { i };
            for (var reached = 0; reached < group.Count; reached++)
                for (var e = Start[group[reached]]; e < Start[group[reached] + 1]; e++)
                {
                    if (found[Opponent[e]]) continue;
                    found[Opponent[e]] = true;
                    group.Add(Opponent[e]);
                }

            groups.Add([.. group]);
        }

        Groups = [.. groups];
    }
}
