using System.Numerics;

namespace Ideas.Ranking;

/// <summary>Turns strengths and their errors into places: who stands where, and where else each could stand.</summary>
internal static class Standings
{
    /// <summary>Strengths closer than this, in logits, share a rank.</summary>
    private const double Indistinguishable = 1e-9;

    public static (IReadOnlyList<RankedItem> Items, Settled Settled) Of(
        double[] strengths, int[] comparisons, StrengthErrors errors, AnswerModel model, BradleyTerryOptions options)
    {
        var ranked = Array.ConvertAll(comparisons, count => count >= options.MinimumComparisons);
        var (order, ranks) = Order(strengths, ranked);
        var running = order[..ranked.Count(true.Equals)];
        var (above, below) = Surely(running, strengths, errors);
        var deviations = Array.ConvertAll(Enumerable.Range(0, strengths.Length).ToArray(), errors.OfStrength);
        var chances = ChancesAgainstRandom(strengths);
        var topChances = TopChances.Of(running, strengths, deviations, options.Top);
        var standings = new RankedItem[strengths.Length];
        for (var k = 0; k < standings.Length; k++)
        {
            var i = order[k];
            standings[k] = k < running.Length
                ? new RankedItem(
                    i, strengths[i], deviations[i], comparisons[i], ranks[k], 1 + above[k], running.Length - below[k], chances[i],
                    topChances[k], TierOf(topChances[k], (double)options.Top / running.Length))
                : new RankedItem(i, strengths[i], deviations[i], comparisons[i], 0, 0, 0, chances[i], 0, Tier.NotRanked);
        }

        return (Array.AsReadOnly(standings), SettledMeter.Of(running, strengths, deviations, topChances, options.Top, model));
    }

    /// <summary>Where very many could be in the top, each has a small chance; below are those whose chance is well under that of a draw.</summary>
    private static Tier TierOf(double topChance, double draw) => topChance switch
    {
        >= 0.95 => Tier.ClearlyTop,
        >= 0.75 => Tier.LikelyTop,
        _ when topChance > Math.Min(0.05, draw / 2) => Tier.CannotBeToldApart,
        _ => Tier.Below,
    };

    /// <summary>The items best first with their ranks, those without a rank last; a run of equals is measured from its first and goes by index.</summary>
    private static (int[] Order, int[] Ranks) Order(double[] strengths, bool[] ranked)
    {
        var order = Enumerable.Range(0, strengths.Length).OrderByDescending(i => ranked[i]).ThenByDescending(i => strengths[i]).ToArray();
        var ranks = new int[order.Length];
        for (int begin = 0, end; begin < order.Length; begin = end)
        {
            bool SharesRank(int k) => ranked[order[begin]] == ranked[order[k]] && strengths[order[begin]] - strengths[order[k]] < Indistinguishable;
            for (end = begin + 1; end < order.Length && SharesRank(end);) end++;
            Array.Fill(ranks, begin + 1, begin, end - begin);
            Array.Sort(order, begin, end - begin);
        }

        return (order, ranks);
    }

    /// <summary>How many items of the order are surely above each, and how many surely below.</summary>
    private static (int[] Above, int[] Below) Surely(int[] order, double[] strengths, StrengthErrors errors)
    {
        if (errors.AreIndependent) return SurelyIndependent(order, strengths, errors);
        var (above, below) = (new int[order.Length], new int[order.Length]);
        for (var low = 1; low < order.Length; low++)
            for (var high = 0; high < low; high++)
            {
                var lead = strengths[order[high]] - strengths[order[low]];
                if (lead < Indistinguishable || lead * lead < RankedItem.Sure * RankedItem.Sure * errors.OfDifference(order[high], order[low])) continue;
                above[low]++;
                below[high]++;
            }

        return (above, below);
    }

    /// <summary>The same where the variance of a difference is the sum of two: as many pairs at a time as a vector holds.</summary>
    private static (int[] Above, int[] Below) SurelyIndependent(int[] order, double[] strengths, StrengthErrors errors)
    {
        var (above, below) = (new int[order.Length], new long[order.Length]);
        var strength = Array.ConvertAll(order, i => strengths[i]);
        var margin = Array.ConvertAll(order, i => RankedItem.Sure * RankedItem.Sure * errors.Within(i));
        var width = Vector<double>.Count;
        for (var low = 1; low < order.Length; low++)
        {
            var (lowStrength, lowMargin) = (strength[low], margin[low]);
            var (count, high) = (Vector<long>.Zero, 0);
            for (; high <= low - width; high += width)
            {
                var lead = new Vector<double>(strength, high) - new Vector<double>(lowStrength);
                var sure = Vector.GreaterThanOrEqual(lead * lead, new Vector<double>(margin, high) + new Vector<double>(lowMargin));
                count -= sure;
                (new Vector<long>(below, high) - sure).CopyTo(below, high);
            }

            above[low] = (int)Vector.Sum(count);
            for (; high < low; high++)
            {
                var lead = strength[high] - lowStrength;
                if (lead * lead < margin[high] + lowMargin) continue;
                above[low]++;
                below[high]++;
            }
        }

        return (above, Array.ConvertAll(below, count => (int)count));
    }

    /// <summary>
    /// Mean chance of each against the others. Where strengths lie densely, the sum over all is a smooth curve, looked up by
    /// cubic interpolation from 32 nodes a logit: error below 1e-9.
    /// </summary>
    private static double[] ChancesAgainstRandom(double[] strengths)
    {
        const int perLogit = 32;
        var items = strengths.Length;
        if (items == 1) return [0.5];
        var least = items == 0 ? 0 : strengths.Min();
        var nodes = items == 0 ? 2 : (strengths.Max() - least) * perLogit + 2;
        double Mean(double strength)
        {
            var sum = -0.5;
            foreach (var other in strengths) sum += Logistic.Chance(strength - other);
            return sum / (items - 1);
        }

        if (nodes > items / 2) return Array.ConvertAll(strengths, Mean);
        var curve = Enumerable.Range(0, (int)nodes + 3).Select(k => Mean(least + (k - 1.0) / perLogit)).ToArray();
        return Array.ConvertAll(strengths, strength =>
        {
            var at = (strength - least) * perLogit + 1;
            var k = (int)at;
            var t = at - k;
            var (a, b, c, d) = (curve[k - 1], curve[k], curve[k + 1], curve[k + 2]);
            return b + t * (c - b)
                + t * (t - 1) / 2 * ((c - 2 * b + a) * (2 - t) / 3 + (d - 2 * c + b) * (1 + t) / 3);
        });
    }
}
