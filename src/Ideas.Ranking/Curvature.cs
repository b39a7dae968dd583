namespace Ideas.Ranking;

/// <summary>
/// Minus the Hessian of the penalised log-likelihood: Fisher information + I/s². Off the diagonal it holds minus the
/// information of each pair, so every row sums to the prior's precision 1/s².
/// </summary>
internal sealed class Curvature
{
    private Curvature(VoteGraph graph, double precision)
    {
        (Graph, Precision) = (graph, precision);
        Diagonal = new double[graph.Items];
        Information = new double[graph.Opponent.Length];
    }

    public VoteGraph Graph { get; }

    /// <summary>1/s² of the prior.</summary>
    public double Precision { get; }

    public double[] Diagonal { get; }

    /// <summary>Information of each pair, in the order of <see cref="VoteGraph.Opponent"/>.</summary>
    public double[] Information { get; }

    public static Curvature At(double[] strengths, VoteGraph graph, double precision)
    {
        var curvature = new Curvature(graph, precision);
        for (var i = 0; i < graph.Items; i++)
        {
            var sum = 0.0;
            for (var e = graph.Start[i]; e < graph.Start[i + 1]; e++)
                sum += curvature.Information[e] = graph.Met[e] * Logistic.Information(strengths[i] - strengths[graph.Opponent[e]]);
            curvature.Diagonal[i] = sum + precision;
        }

        return curvature;
    }

    /// <summary>
    /// Solves curvature · x = right by conjugate gradients, scaled by the diagonal, until the scaled residual is 1e-8 of
    /// what it was. Stopped early, x still points uphill.
    /// </summary>
    /// <remarks>M. R. Hestenes and E. Stiefel, <i>J. Research of the NBS</i> 49 (1952) 409–436.</remarks>
    public double[] Solve(double[] right)
    {
        var (x, residual) = (new double[right.Length], (double[])right.Clone());
        var scaled = new double[right.Length];
        var direction = new double[right.Length];
        var product = new double[right.Length];
        var size = Scale(residual, scaled);
        var goal = size * 1e-16;
        scaled.CopyTo(direction, 0);
        for (var step = 0; size > goal && step < 2 * right.Length + 10; step++)
        {
            Multiply(direction, product);
            var length = size / Dot(direction, product);
            for (var i = 0; i < x.Length; i++)
            {
                x[i] += length * direction[i];
                residual[i] -= length * product[i];
            }

            var before = size;
            size = Scale(residual, scaled);
            for (var i = 0; i < x.Length; i++) direction[i] = scaled[i] + size / before * direction[i];
        }

        return x;
    }

    private void Multiply(double[] x, double[] product)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var sum = Diagonal[i] * x[i];
            for (var e = Graph.Start[i]; e < Graph.Start[i + 1]; e++) sum -= Information[e] * x[Graph.Opponent[e]];
            product[i] = sum;
        }
    }

    private double Scale(double[] residual, double[] scaled)
    {
        for (var i = 0; i < residual.Length; i++) scaled[i] = residual[i] / Diagonal[i];
        return Dot(residual, scaled);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
