namespace Ideas.Ranking;

/// <summary>
/// Tests whether segments differ on an item. With R and V the sums of slopes and of information on it, in segments s and in
/// all, the statistic is that of the score test, Σ Rₛ²/Vₛ − R²/V. It is compared with the same under random reassignments of
/// whole voters to the segments.
/// </summary>
internal sealed class DisagreementTest(DisagreementTable table, DisagreementScores scores)
{
    private readonly int items = table.Crowd.Items;
    private readonly (double Slope, double Information)[] sums = new (double, double)[table.Segments.Length * table.Crowd.Items];

    /// <summary>The statistic of every item as it is.</summary>
    public double[] Observed() => Statistics(table.Labels);

    /// <summary>p-values by item, alone and together (step-down largest statistic), and the largest statistic of each reassignment.</summary>
    public (double[] Alone, double[] Together, double[] Largest) Reassign(int permutations, Random random)
    {
        var observed = Observed();
        var order = Enumerable.Range(0, items).OrderBy(item => observed[item]).ToArray();
        var (alone, together, largest) = (new int[items], new int[items], new double[permutations]);
        var labels = table.Labels.ToArray();
        for (var permutation = 0; permutation < permutations; permutation++)
        {
            random.Shuffle(labels);
            var statistics = Statistics(labels);
            foreach (var item in order)
            {
                var reached = WithinRounding(observed[item]);
                largest[permutation] = Math.Max(largest[permutation], statistics[item]);
                if (statistics[item] >= reached) alone[item]++;
                if (largest[permutation] >= reached) together[item]++;
            }
        }

        for (var k = items - 2; k >= 0; k--) together[order[k]] = Math.Max(together[order[k]], together[order[k + 1]]);
        return (Array.ConvertAll(alone, PValues), Array.ConvertAll(together, PValues), largest);

        double PValues(int reached) => PValue(reached, permutations);
    }

    /// <summary>The p-value of a statistic among the largest ones of reassignments.</summary>
    public static double PValue(double statistic, double[] largest) =>
        PValue(largest.Count(other => other >= WithinRounding(statistic)), largest.Length);

    private static double PValue(int reached, int permutations) => (1.0 + reached) / (1 + permutations);

    /// <summary>Equal splits must count as equal however their sums are rounded.</summary>
    private static double WithinRounding(double statistic) => statistic - 1e-9 * (1 + statistic);

    private double[] Statistics(int[] labels)
    {
        Array.Clear(sums);
        for (int voter = 0, e = 0; voter < labels.Length; voter++)
            for (var row = labels[voter] * items; e < scores.Ends[voter]; e++)
            {
                ref readonly var entry = ref scores.Entries[e];
                ref var sum = ref sums[row + entry.Item];
                sum.Slope += entry.Slope;
                sum.Information += entry.Information;
            }

        var statistics = new double[items];
        for (var item = 0; item < items; item++)
        {
            var (slope, information) = (0.0, 0.0);
            for (var cell = item; cell < sums.Length; cell += items)
            {
                if (sums[cell].Information == 0) continue;
                slope += sums[cell].Slope;
                information += sums[cell].Information;
                statistics[item] += sums[cell].Slope * sums[cell].Slope / sums[cell].Information;
            }

            if (information > 0) statistics[item] -= slope * slope / information;
        }

        return statistics;
    }
}
