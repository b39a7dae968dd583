namespace Ideas.Ranking;

/// <summary>
/// Damped Newton ascent of the penalised log-likelihood. The full step is taken while the slope at its end still points
/// uphill; otherwise it is halved, down to ln(1 + r)/r of itself, where r is the largest change it asks of a compared
/// pair. That much never passes the summit of the line, so the ascent cannot fail from any start.
/// </summary>
/// <remarks>
/// T. Sun and Q. Tran-Dinh, Generalized self-concordant functions: a recipe for Newton-type methods, <i>Mathematical
/// Programming</i> 178 (2019) 145–213, for the length of the damped step (their case ν = 2).
/// </remarks>
internal sealed class NewtonFit(VoteGraph graph, BradleyTerryOptions options)
{
    public double Precision { get; } = 1 / Math.Pow(options.PriorDeviation ?? 1, 2);

    /// <summary>Climbs from <paramref name="start"/>, which is not changed. The outcome is not converged, or null when all went well.</summary>
    public (double[] Strengths, RankingOutcome.NotConverged? Failure) Climb(IReadOnlyList<double> start)
    {
        double[] strengths = [.. start.Select(Bounded)];
        CentreGroups(strengths);
        var gradient = Gradient(strengths);
        var largest = 0.0;
        for (var iteration = 0; iteration < options.MaxIterations; iteration++)
        {
            var step = Curvature.At(strengths, graph, Precision).Solve(gradient);
            CentreGroups(step);
            largest = 0;
            foreach (var change in step) largest = Math.Max(largest, Math.Abs(change));
            if (largest <= options.Tolerance) return (Moved(strengths, step, 1), null);
            (strengths, gradient) = Advance(strengths, step);
        }

        return (strengths, new RankingOutcome.NotConverged(options.MaxIterations, largest));
    }

    /// <summary>At the summit |θᵢ|/s² is the surprise in i's votes, at most their number. A start far beyond would overflow.</summary>
    private double Bounded(double strength, int i)
    {
        var bound = graph.Comparisons[i] / Precision;
        return Math.Clamp(strength, -bound, bound);
    }

    private (double[] Strengths, double[] Gradient) Advance(double[] strengths, double[] step)
    {
        var reach = 0.0;
        for (var i = 0; i < graph.Items; i++)
            for (var e = graph.Start[i]; e < graph.Start[i + 1]; e++)
                reach = Math.Max(reach, step[i] - step[graph.Opponent[e]]);
        var safe = reach > 1e-8 ? Math.Log(1 + reach) / reach : 1;
        for (var length = 1.0; ; length = Math.Max(length / 2, safe))
        {
            var moved = Moved(strengths, step, length);
            var gradient = Gradient(moved);
            var slope = 0.0;
            for (var i = 0; i < step.Length; i++) slope += gradient[i] * step[i];
            if (slope >= 0 || length <= safe) return (moved, gradient);
        }
    }

    private double[] Gradient(double[] strengths)
    {
        var gradient = new double[strengths.Length];
        for (var i = 0; i < gradient.Length; i++)
        {
            var expected = 0.0;
            for (var e = graph.Start[i]; e < graph.Start[i + 1]; e++)
                expected += graph.Met[e] * Logistic.Chance(strengths[i] - strengths[graph.Opponent[e]]);
            gradient[i] = graph.Wins[i] - expected - Precision * strengths[i];
        }

        return gradient;
    }

    /// <summary>
    /// Votes move strength between linked items and never change a group's sum, so the prior holds each group's mean at 0.
    /// Setting it outright keeps rounding from drifting along the one direction that only the prior, perhaps a very wide
    /// one, determines.
    /// </summary>
    private void CentreGroups(double[] values)
    {
        foreach (var group in graph.Groups)
        {
            var mean = 0.0;
            foreach (var i in group) mean += values[i];
            mean /= group.Length;
            foreach (var i in group) values[i] -= mean;
        }
    }

    private static double[] Moved(double[] strengths, double[] step, double length)
    {
        var moved = new double[strengths.Length];
        for (var i = 0; i < moved.Length; i++) moved[i] = strengths[i] + length * step[i];
        return moved;
    }
}
