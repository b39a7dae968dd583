namespace Ideas.Ranking;

/// <summary>
/// For each item the chance to belong to the top N: that fewer than N others lie above it. Strengths count as independent normal
/// variables; the number of others above a point is a sum of independent yes-or-no variables, taken as normal with its mean and
/// variance: off by up to 0.04 for N = 1, less for more. The chances add up to about N.
/// </summary>
internal static class TopChances
{
    /// <summary>Nothing is thought to lie further than this many standard errors from its estimate.</summary>
    private const double Reach = 4.5;

    private const int MostNodes = 300;

    /// <param name="running">The items that compete; the answer goes by their order.</param>
    /// <param name="strengths">Strengths by item.</param>
    /// <param name="deviations">Their standard errors by item.</param>
    /// <param name="top">N.</param>
    public static double[] Of(int[] running, double[] strengths, double[] deviations, int top)
    {
        var chances = new double[running.Length];
        if (running.Length <= top)
        {
            Array.Fill(chances, 1);
            return chances;
        }

        double Low(int i) => strengths[i] - Reach * deviations[i];
        double High(int i) => strengths[i] + Reach * deviations[i];
        var surelyOut = running.Select(Low).OrderDescending().ElementAt(top - 1);
        var surelyIn = running.Select(High).OrderDescending().ElementAt(top);
        var contenders = new List<int>();
        var places = top;
        for (var k = 0; k < running.Length; k++)
        {
            if (Low(running[k]) > surelyIn) (chances[k], places) = (1, places - 1);
            else if (High(running[k]) >= surelyOut) contenders.Add(k);
        }

        if (contenders.Count <= places)
        {
            foreach (var k in contenders) chances[k] = 1;
            return chances;
        }

        var shares = Share(places, contenders.ConvertAll(k => (strengths[running[k]], Math.Max(deviations[running[k]], 1e-9))));
        for (var c = 0; c < shares.Length; c++) chances[contenders[c]] = shares[c];
        return chances;
    }

    private static double[] Share(int places, List<(double Strength, double Deviation)> contenders)
    {
        var low = contenders.Min(c => c.Strength - Reach * c.Deviation);
        var high = contenders.Max(c => c.Strength + Reach * c.Deviation);
        var nodes = (int)Math.Min(MostNodes, Math.Ceiling(2 * (high - low) / contenders.Min(c => c.Deviation)));
        var above = contenders.ConvertAll(c => Enumerable.Range(0, nodes + 1)
            .Select(g => Normal.Below((c.Strength - (low + (high - low) * g / nodes)) / c.Deviation)).ToArray());
        var (mean, variance) = (new double[nodes + 1], new double[nodes + 1]);
        foreach (var chance in above)
            for (var g = 0; g <= nodes; g++)
            {
                mean[g] += chance[g];
                variance[g] += chance[g] * (1 - chance[g]);
            }

        var shares = new double[contenders.Count];
        for (var c = 0; c < shares.Length; c++)
        {
            // The chance that fewer than N others lie above the node, at the two ends of each cell, weighted by the item's chance to be in it.
            double AtNode(int g) => Normal.Below(
                (places - 0.5 - mean[g] + above[c][g]) / Math.Sqrt(Math.Max(variance[g] - above[c][g] * (1 - above[c][g]), 1e-9)));
            var left = AtNode(0);
            for (var g = 0; g < nodes; g++)
            {
                var right = AtNode(g + 1);
                shares[c] += (above[c][g] - above[c][g + 1]) * (left + right) / 2;
                left = right;
            }
        }

        var excess = places / shares.Sum();
        return Array.ConvertAll(shares, share => Math.Min(1, share * excess));
    }
}
