namespace Ideas.Ranking;

/// <summary>Turns strengths and their errors into places: who stands where, and where else each could stand.</summary>
internal static class Standings
{
    /// <summary>Strengths closer than this, in logits, share a rank.</summary>
    private const double Indistinguishable = 1e-9;

    public static IReadOnlyList<RankedItem> Of(double[] strengths, int[] comparisons, StrengthErrors errors, int minimum)
    {
        var items = strengths.Length;
        var ranked = Array.ConvertAll(comparisons, count => count >= minimum);
        var inTheRunning = ranked.Count(true.Equals);
        var (above, below, chances) = AgainstAll(strengths, errors, ranked);
        var (order, ranks) = Order(strengths, ranked);
        var standings = new RankedItem[items];
        for (var k = 0; k < items; k++)
        {
            var i = order[k];
            standings[k] = new RankedItem(
                i, strengths[i], errors.OfStrength(i), comparisons[i],
                ranked[i] ? ranks[k] : 0, ranked[i] ? 1 + above[i] : 0, ranked[i] ? inTheRunning - below[i] : 0,
                items == 1 ? 0.5 : chances[i] / (items - 1), 0, Tier.NotRanked);
        }

        return Array.AsReadOnly(standings);
    }

    /// <summary>The items best first with their ranks, those without a rank last; a run of equals is measured from its first and goes by index.</summary>
    private static (int[] Order, int[] Ranks) Order(double[] strengths, bool[] ranked)
    {
        var order = Enumerable.Range(0, strengths.Length).OrderByDescending(i => ranked[i]).ThenByDescending(i => strengths[i]).ToArray();
        var ranks = new int[order.Length];
        for (int begin = 0, end; begin < order.Length; begin = end)
        {
            for (end = begin + 1; end < order.Length && ranked[order[begin]] == ranked[order[end]] && strengths[order[begin]] - strengths[order[end]] < Indistinguishable;) end++;
            Array.Fill(ranks, begin + 1, begin, end - begin);
            Array.Sort(order, begin, end - begin);
        }

        return (order, ranks);
    }

    private static (int[] SurelyAbove, int[] SurelyBelow, double[] Chances) AgainstAll(double[] strengths, StrengthErrors errors, bool[] ranked)
    {
        var (above, below, chances) = (new int[strengths.Length], new int[strengths.Length], new double[strengths.Length]);
        for (var i = 0; i < strengths.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var lead = strengths[i] - strengths[j];
                chances[i] += Logistic.Chance(lead);
                chances[j] += Logistic.Chance(-lead);
                if (!ranked[i] || !ranked[j]) continue;
                if (Math.Abs(lead) < Math.Max(Indistinguishable, RankedItem.Sure * errors.OfDifference(i, j))) continue;
                var (higher, lower) = lead > 0 ? (i, j) : (j, i);
                above[lower]++;
                below[higher]++;
            }

        return (above, below, chances);
    }
}
