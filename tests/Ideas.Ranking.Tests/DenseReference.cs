namespace Ideas.Ranking.Tests;

/// <summary>
/// The same model solved in another way: strength by strength with bisection until nothing moves, the curvature from
/// differences of the gradient, its inverse by elimination. Slow and plain; shares no code with what it checks.
/// </summary>
internal sealed class DenseReference
{
    private readonly int items;
    private readonly double deviation;
    private readonly double[,] wins;

    public DenseReference(Votes votes, double deviation)
    {
        (items, this.deviation, wins) = (votes.Items, deviation, new double[votes.Items, votes.Items]);
        foreach (var (winner, loser, tie) in votes.Comparisons)
        {
            wins[winner, loser] += tie ? 0.5 : 1;
            wins[loser, winner] += tie ? 0.5 : 0;
        }

        Strengths = Solve();
        Covariance = Invert(CurvatureByDifferences());
    }

    public double[] Strengths { get; }

    public double[,] Covariance { get; }

    public IEnumerable<double> StandardErrors => Enumerable.Range(0, items).Select(i =>
    {
        var others = Enumerable.Range(0, items).ToArray();
        return Math.Sqrt(Covariance[i, i]
            - 2 * others.Average(j => Covariance[i, j])
            + others.Average(j => others.Average(k => Covariance[j, k])));
    });

    public int SurelyAbove(int i) => Enumerable.Range(0, items).Count(j => Sure(j, i));

    public int SurelyBelow(int i) => Enumerable.Range(0, items).Count(j => Sure(i, j));

    public double ChanceAgainstRandom(int i) => Enumerable.Range(0, items).Where(j => j != i)
        .Average(j => Math.Exp(Strengths[i]) / (Math.Exp(Strengths[i]) + Math.Exp(Strengths[j])));

    private bool Sure(int above, int below) => above != below
        && Strengths[above] - Strengths[below] >= 1.959963984540054
            * Math.Sqrt(Covariance[above, above] + Covariance[below, below] - 2 * Covariance[above, below]);

    private double Gradient(int i, double[] at)
    {
        var gradient = -at[i] / (deviation * deviation);
        for (var j = 0; j < items; j++)
            gradient += (wins[i, j] * Math.Exp(at[j]) - wins[j, i] * Math.Exp(at[i])) / (Math.Exp(at[i]) + Math.Exp(at[j]));
        return gradient;
    }

    private double[] Solve()
    {
        var strengths = new double[items];
        for (var moved = 1.0; moved > 1e-13;)
        {
            moved = 0;
            for (var i = 0; i < items; i++)
            {
                var (before, low, high) = (strengths[i], -50.0, 50.0);
                for (var halving = 0; halving < 60; halving++)
                {
                    strengths[i] = (low + high) / 2;
                    if (Gradient(i, strengths) > 0) low = strengths[i];
                    else high = strengths[i];
                }

                moved = Math.Max(moved, Math.Abs(strengths[i] - before));
            }
        }

        return strengths;
    }

    private double[,] CurvatureByDifferences()
    {
        const double Nudge = 1e-4;
        var curvature = new double[items, items];
        for (var j = 0; j < items; j++)
        {
            double[] up = [.. Strengths], down = [.. Strengths];
            (up[j], down[j]) = (up[j] + Nudge, down[j] - Nudge);
            for (var i = 0; i < items; i++) curvature[i, j] = (Gradient(i, down) - Gradient(i, up)) / (2 * Nudge);
        }

        return curvature;
    }

    private double[,] Invert(double[,] matrix)
    {
        var inverse = new double[items, items];
        for (var i = 0; i < items; i++) inverse[i, i] = 1;
        for (var pivot = 0; pivot < items; pivot++)
            for (var row = 0; row < items; row++)
            {
                if (row == pivot) continue;
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = 0; column < items; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                    inverse[row, column] -= factor * inverse[pivot, column];
                }
            }

        for (var i = 0; i < items; i++)
            for (var j = 0; j < items; j++)
                inverse[i, j] /= matrix[i, i];
        return inverse;
    }
}
