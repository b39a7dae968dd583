using System.Numerics;
using System.Runtime.InteropServices;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Peers;

/// <summary>
/// I-LSR for maximum likelihood: the strengths are the logarithms of the stationary distribution of a Markov chain whose
/// rates depend on the strengths, so chain and distribution are computed in turn: L. Maystre and M. Grossglauser, Fast and
/// accurate inference of Plackett–Luce models, <i>NIPS</i> 2015. choix' <c>ilsr_pairwise</c> does this, with a dense matrix as here.
/// </summary>
internal static class IteratedSpectralRanking
{
    public static double[] Strengths(int items, ReadOnlySpan<Comparison> votes, Goal goal)
    {
        var pairs = MergedPairs.Of(items, votes);
        var strengths = new double[items];
        while (!goal.IsReached(strengths))
        {
            var rates = new double[items * items];
            for (var p = 0; p < pairs.Count; p++)
            {
                var (low, high) = (pairs.Low[p], pairs.High[p]);
                var worths = Math.Exp(strengths[low]) + Math.Exp(strengths[high]);
                rates[low * items + high] += pairs.HighWins[p] / worths;
                rates[high * items + low] += pairs.LowWins[p] / worths;
            }

            strengths = Array.ConvertAll(Stationary(rates, items), Math.Log);
            var mean = strengths.Sum() / items;
            for (var i = 0; i < items; i++) strengths[i] -= mean;
        }

        return strengths;
    }

    /// <summary>
    /// State reduction without subtractions: W. K. Grassmann, M. I. Taksar and D. P. Heyman, <i>Operations Research</i> 33
    /// (1985) 1107–1116. Overwrites the rates; the diagonal is never read.
    /// </summary>
    private static double[] Stationary(double[] rates, int size)
    {
        for (var last = size - 1; last > 0; last--)
        {
            var leaving = rates.AsSpan(last * size, last);
            var total = 0.0;
            foreach (var rate in leaving) total += rate;
            for (var i = 0; i < last; i++)
                if ((rates[i * size + last] /= total) is not 0 and var share)
                    Add(leaving, share, rates.AsSpan(i * size, last));
        }

        var distribution = new double[size];
        distribution[0] = 1;
        for (var k = 1; k < size; k++)
            for (var i = 0; i < k; i++)
                distribution[k] += distribution[i] * rates[i * size + k];
        return distribution;
    }

    private static void Add(ReadOnlySpan<double> row, double times, Span<double> to)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(row);
        var wideTo = MemoryMarshal.Cast<double, Vector<double>>(to);
        for (var k = 0; k < wide.Length; k++) wideTo[k] += times * wide[k];
        for (var k = wide.Length * Vector<double>.Count; k < row.Length; k++) to[k] += times * row[k];
    }
}
