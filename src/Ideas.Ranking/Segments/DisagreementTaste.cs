namespace Ideas.Ranking;

/// <summary>
/// How far people's own tastes stand from the crowd's, as a variance ρ in logits² an item: how much more sums over one person's
/// votes scatter than votes of different people would. With R and V the sums of slopes and information, a voter's R varies by
/// V + ρV². Divided by 1 + ρV both count for what they tell about others, and R varies by V again.
/// </summary>
/// <remarks>
/// The estimate equates the scatter about each item's mean with what is expected, after R. DerSimonian and N. Laird,
/// Meta-analysis in clinical trials, <i>Controlled Clinical Trials</i> 7 (1986) 177–188. It does not depend on the segments.
/// </remarks>
internal static class DisagreementTaste
{
    public static void TakeOut(DisagreementScores.Entry[] entries, int items)
    {
        var variance = Variance(entries, items);
        foreach (ref var entry in entries.AsSpan())
        {
            var told = 1 + variance * entry.Information;
            entry.Slope /= told;
            entry.Information /= told;
        }
    }

    private static double Variance(DisagreementScores.Entry[] entries, int items)
    {
        var (slope, first, second, third) = (new double[items], new double[items], new double[items], new double[items]);
        foreach (var (item, _, r, v) in entries)
        {
            slope[item] += r;
            first[item] += v;
            second[item] += v * v;
            third[item] += v * v * v;
        }

        var (beyondVotes, perUnit) = (0.0, 0.0);
        foreach (var (item, _, r, v) in entries)
            if (first[item] > 0)
                beyondVotes += Math.Pow(r - v * slope[item] / first[item], 2) - v + v * v / first[item];
        for (var item = 0; item < items; item++)
            if (first[item] > 0)
                perUnit += second[item] - 2 * third[item] / first[item] + Math.Pow(second[item] / first[item], 2);
        return perUnit > 1e-9 ? Math.Max(0, beyondVotes / perUnit) : 0;
    }
}
