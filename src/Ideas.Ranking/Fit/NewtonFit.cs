namespace Ideas.Ranking;

/// <summary>
/// Damped Newton ascent of the penalised log-likelihood. A step is taken in full unless its end lies far beyond the summit of
/// its line; otherwise it is halved, down to ln(1 + r)/r of itself, where r is the largest change it asks of a compared
/// pair. Without careless answers that much never passes the summit, so the ascent cannot fail from any start.
/// </summary>
/// <remarks>
/// T. Sun and Q. Tran-Dinh, Generalized self-concordant functions: a recipe for Newton-type methods, <i>Mathematical
/// Programming</i> 178 (2019) 145–213, for the length of the damped step (their case ν = 2). The growing accuracy of the inner
/// solution: R. S. Dembo, S. C. Eisenstat and T. Steihaug, Inexact Newton methods, <i>SIAM J. Numer. Anal.</i> 19 (1982) 400–408.
/// </remarks>
internal sealed class NewtonFit(VoteGraph graph, AnswerModel model, double precision, double tolerance, int maxIterations)
{
    /// <summary>Climbs from <paramref name="start"/>, which is not changed. The outcome is not converged, or null when all went well.</summary>
    public (double[] Strengths, RankingOutcome.NotConverged? Failure) Climb(IReadOnlyList<double> start)
    {
        double[] strengths = [.. start.Select(Bounded)];
        CentreGroups(strengths);
        var (here, there) = (new Curvature(graph, model, precision), new Curvature(graph, model, precision));
        here.LookAt(strengths);
        var (largest, accuracy) = (double.PositiveInfinity, 0.1);
        for (var iteration = 0; iteration < maxIterations; iteration++)
        {
            var step = here.Step(accuracy);
            if (step is null)
            {
                here.LookAt(strengths, expected: true);
                step = here.Step(accuracy)!;
            }

            CentreGroups(step);
            largest = 0;
            foreach (var change in step) largest = Math.Max(largest, Math.Abs(change));
            if (largest <= tolerance) return (Moved(strengths, step, 1), null);

            // What the next step is expected to be; one that will only confirm that all is well needs no accuracy.
            var next = Math.Max(accuracy * largest, largest * largest);
            accuracy = next <= tolerance ? 0.1 : Math.Clamp(next, 1e-6, 0.1);
            strengths = Advance(strengths, step, here.Slope, there);
            (here, there) = (there, here);
        }

        return (strengths, new RankingOutcome.NotConverged(maxIterations, largest));
    }

    /// <summary>At the summit |θᵢ|/s² is the surprise in i's votes, at most their number. A start far beyond would overflow.</summary>
    private double Bounded(double strength, int i)
    {
        var bound = graph.Comparisons[i] / precision;
        return Math.Clamp(strength, -bound, bound);
    }

    private double[] Advance(double[] strengths, double[] step, double[] slope, Curvature there)
    {
        var reach = 0.0;
        for (var i = 0; i < graph.Items; i++)
            for (var e = graph.Start[i]; e < graph.Start[i + 1]; e++)
                reach = Math.Max(reach, Math.Abs(step[i] - step[graph.Other[e]]));
        var safe = reach > 1e-8 ? Math.Log(1 + reach) / reach : 1;
        var atStart = Along(slope, step);
        for (var length = 1.0; ; length = Math.Max(length / 2, safe))
        {
            var moved = Moved(strengths, step, length);
            there.LookAt(moved);
            if (Along(there.Slope, step) >= -0.5 * atStart || length <= safe) return moved;
        }
    }

    /// <summary>
    /// Votes move strength between linked items and never change a group's sum, so the prior holds each group's mean at 0.
    /// Setting it outright keeps rounding from drifting along the one direction that only the prior, perhaps a very wide
    /// one, determines.
    /// </summary>
    private void CentreGroups(double[] values)
    {
        var means = new double[graph.GroupSizes.Length];
        for (var i = 0; i < values.Length; i++) means[graph.GroupOf[i]] += values[i];
        for (var g = 0; g < means.Length; g++) means[g] /= graph.GroupSizes[g];
        for (var i = 0; i < values.Length; i++) values[i] -= means[graph.GroupOf[i]];
    }

    private static double Along(double[] slope, double[] step)
    {
        var sum = 0.0;
        for (var i = 0; i < step.Length; i++) sum += slope[i] * step[i];
        return sum;
    }

    private static double[] Moved(double[] strengths, double[] step, double length)
    {
        var moved = new double[strengths.Length];
        for (var i = 0; i < moved.Length; i++) moved[i] = strengths[i] + length * step[i];
        return moved;
    }
}
