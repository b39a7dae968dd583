using Ideas.Ranking;

namespace Ideas.Benchmarks.Peers;

/// <summary>
/// The MM algorithm for maximum likelihood, γᵢ ← Wᵢ / Σⱼ Nᵢⱼ/(γᵢ + γⱼ), item after item with the newest values, on the sparse
/// table of wins: D. R. Hunter, MM algorithms for generalized Bradley–Terry models, <i>Annals of Statistics</i> 32 (2004)
/// 384–406. BradleyTerryScalable and choix' <c>mm_pairwise</c> do this.
/// </summary>
internal static class MinorizeMaximize
{
    public static double[] Strengths(int items, ReadOnlySpan<Comparison> votes, Goal goal)
    {
        var pairs = MergedPairs.Of(items, votes);
        var (start, opponent, met, wins) = Rows(pairs);
        var (worth, strengths) = (new double[items], new double[items]);
        Array.Fill(worth, 1);
        while (!goal.IsReached(strengths))
        {
            for (var i = 0; i < items; i++)
            {
                var sum = 0.0;
                for (var e = start[i]; e < start[i + 1]; e++) sum += met[e] / (worth[i] + worth[opponent[e]]);
                if (sum > 0) worth[i] = wins[i] / sum;
            }

            for (var i = 0; i < items; i++) strengths[i] = Math.Log(worth[i]);
            var scale = Math.Exp(-strengths.Sum() / items);
            for (var i = 0; i < items; i++) worth[i] *= scale;
        }

        return strengths;
    }

    private static (int[] Start, int[] Opponent, double[] Met, double[] Wins) Rows(MergedPairs pairs)
    {
        var (start, wins) = (new int[pairs.Items + 1], new double[pairs.Items]);
        for (var p = 0; p < pairs.Count; p++)
        {
            start[pairs.Low[p] + 1]++;
            start[pairs.High[p] + 1]++;
        }

        for (var i = 0; i < pairs.Items; i++) start[i + 1] += start[i];
        var (opponent, met, next) = (new int[2 * pairs.Count], new double[2 * pairs.Count], start[..pairs.Items]);
        for (var p = 0; p < pairs.Count; p++)
        {
            var (low, high, count) = (pairs.Low[p], pairs.High[p], pairs.LowWins[p] + pairs.HighWins[p]);
            wins[low] += pairs.LowWins[p];
            wins[high] += pairs.HighWins[p];
            (opponent[next[low]], met[next[low]++]) = (high, count);
            (opponent[next[high]], met[next[high]++]) = (low, count);
        }

        return (start, opponent, met, wins);
    }
}
