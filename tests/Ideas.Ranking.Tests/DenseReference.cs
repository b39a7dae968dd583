namespace Ideas.Ranking.Tests;

/// <summary>
/// The same model, P(i wins) = ε/2 + (1 − ε)·σ(θᵢ − θⱼ), solved in another way: strength by strength with bisection until nothing moves, the curvature from
/// differences of the gradient, its inverse by elimination. Slow and plain; shares no code with what it checks.
/// </summary>
internal sealed class DenseReference
{
    private readonly int items;
    private readonly double deviation;
    private readonly double careless;
    private readonly double[,] wins;

    public DenseReference(Votes votes, double deviation, double careless = 0)
    {
        (items, this.deviation, this.careless, wins) = (votes.Items, deviation, careless, new double[votes.Items, votes.Items]);
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

    private double Gradient(int i, double strength, double[] odds)
    {
        var (gradient, own) = (-strength / (deviation * deviation), Math.Exp(strength));
        for (var j = 0; j < items; j++)
            if (j != i)
                gradient += wins[i, j] * Push(own / (own + odds[j])) - wins[j, i] * Push(odds[j] / (own + odds[j]));
        return gradient;
    }

    /// <summary>Derivative of ln P by the winner's strength, from the careful chance σ.</summary>
    private double Push(double chance) => (1 - careless) * chance * (1 - chance) / (careless / 2 + (1 - careless) * chance);

    private double[] Solve()
    {
        var strengths = new double[items];
        var odds = Enumerable.Repeat(1.0, items).ToArray();
        for (var moved = 1.0; moved > 1e-13;)
        {
            moved = 0;
            for (var i = 0; i < items; i++)
            {
                var (before, low, high) = (strengths[i], -50.0, 50.0);
                for (var halving = 0; halving < 55; halving++)
                {
                    strengths[i] = (low + high) / 2;
                    if (Gradient(i, strengths[i], odds) > 0) low = strengths[i];
                    else high = strengths[i];
                }

                odds[i] = Math.Exp(strengths[i]);
                moved = Math.Max(moved, Math.Abs(strengths[i] - before));
            }

            // At the summit the prior holds the mean at 0, where single strengths creep to.
            var mean = strengths.Average();
            for (var i = 0; i < items; i++) odds[i] = Math.Exp(strengths[i] -= mean);
            moved = Math.Max(moved, Math.Abs(mean));
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
            double[] oddsUp = [.. up.Select(Math.Exp)], oddsDown = [.. down.Select(Math.Exp)];
            for (var i = 0; i < items; i++) curvature[i, j] = (Gradient(i, down[i], oddsDown) - Gradient(i, up[i], oddsUp)) / (2 * Nudge);
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
