namespace Ideas.Ranking;

/// <summary>
/// The penalised log-likelihood around some strengths: its slope, and minus its second derivative. Off the diagonal that matrix
/// holds minus the weight of each pair, so every row sums to the prior's precision 1/s².
/// </summary>
internal sealed class Curvature(VoteGraph graph, AnswerModel model, double precision)
{
    /// <summary>Beyond this strength in logits, products of three odds come near the ends of a double.</summary>
    private const double OddsFrom = 200;

    private readonly double[] odds = new double[graph.Items];

    public VoteGraph Graph => graph;

    /// <summary>1/s² of the prior.</summary>
    public double Precision => precision;

    /// <summary>First derivative of the penalised log-likelihood by each strength.</summary>
    public double[] Slope { get; } = new double[graph.Items];

    public double[] Diagonal { get; } = new double[graph.Items];

    /// <summary>Weight of each pair, in the order of <see cref="VoteGraph.Other"/>.</summary>
    public double[] Weights { get; } = new double[graph.Other.Length];

    /// <summary>
    /// Looks at some strengths. With <paramref name="expected"/> a pair's weight is what its votes tell on average (Fisher
    /// information), never negative; otherwise it is what these votes tell, which careless answers can make negative.
    /// Without careless answers the two are one.
    /// </summary>
    /// <remarks>
    /// With a and b the odds e^θ of the two, S = a + b, P = Own·a + Others·b and Q = Own·b + Others·a, the chances to win are
    /// P/S and Q/S. All terms follow from one division, r = 1/(S·P·Q).
    /// </remarks>
    public void LookAt(double[] strengths, bool expected = false)
    {
        Array.Clear(Diagonal);
        Array.Clear(Slope);
        var (own, others, careful) = (model.Own, model.Others, model.Careful);
        var (start, other, lowHalves, highHalves) = (graph.Start, graph.Other, graph.LowHalfWins, graph.HighHalfWins);
        var near = true;
        for (var i = 0; i < strengths.Length; i++)
        {
            near &= Math.Abs(strengths[i]) < OddsFrom;
            odds[i] = Math.Exp(strengths[i]);
        }

        for (var i = 0; i < strengths.Length; i++)
        {
            var (slope, diagonal) = (0.0, 0.0);
            for (var e = start[i]; e < start[i + 1]; e++)
            {
                var j = other[e];
                var (a, b) = near ? (odds[i], odds[j]) : Odds(strengths[i] - strengths[j]);
                var (lowWins, highWins) = (0.5 * lowHalves[e], 0.5 * highHalves[e]);
                var (sum, p, q) = (a + b, own * a + others * b, own * b + others * a);
                var r = 1 / (sum * p * q);
                var c = careful * a * b * r;
                var push = c * (lowWins * q - highWins * p);
                var weight = expected || others == 0
                    ? (lowWins + highWins) * c * c * p * q
                    : c * (lowWins * q * (c * q - (b - a) * p * q * r) + highWins * p * (c * p + (b - a) * p * q * r));
                slope += push;
                diagonal += weight;
                Slope[j] -= push;
                Diagonal[j] += weight;
                Weights[e] = weight;
            }

            Slope[i] += slope - precision * strengths[i];
            Diagonal[i] += diagonal + precision;
        }
    }

    /// <summary>
    /// Solves matrix · x = Slope by conjugate gradients, scaled by the diagonal, until the scaled residual is <paramref name="accuracy"/>
    /// of what it was. Stopped early, x still points uphill. Null when the matrix turns out not to be positive definite.
    /// </summary>
    /// <remarks>M. R. Hestenes and E. Stiefel, <i>J. Research of the NBS</i> 49 (1952) 409–436.</remarks>
    public double[]? Step(double accuracy)
    {
        foreach (var entry in Diagonal)
            if (!(entry > 0)) return null;
        var (x, residual) = (new double[graph.Items], (double[])Slope.Clone());
        var (scaled, direction, product) = (new double[x.Length], new double[x.Length], new double[x.Length]);
        var size = Scale(residual, scaled);
        var goal = size * accuracy * accuracy;
        scaled.CopyTo(direction, 0);
        for (var step = 0; size > goal && step < 2 * x.Length + 10; step++)
        {
            Multiply(direction, product);
            var curvature = Dot(direction, product);
            if (!(curvature > 0)) return null;
            var length = size / curvature;
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

    private static (double A, double B) Odds(double lead)
    {
        var odds = Math.Exp(-Math.Min(Math.Abs(lead), OddsFrom));
        return lead > 0 ? (1, odds) : (odds, 1);
    }

    private void Multiply(double[] x, double[] product)
    {
        for (var i = 0; i < x.Length; i++) product[i] = Diagonal[i] * x[i];
        var (start, other, weights) = (graph.Start, graph.Other, Weights);
        for (var i = 0; i < x.Length; i++)
        {
            var (sum, xi) = (0.0, x[i]);
            for (var e = start[i]; e < start[i + 1]; e++)
            {
                var (j, weight) = (other[e], weights[e]);
                sum += weight * x[j];
                product[j] -= weight * xi;
            }

            product[i] -= sum;
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
