namespace Ideas.Ranking;

/// <summary>The standard normal distribution.</summary>
/// <remarks>The series of G. Marsaglia, Evaluating the normal distribution, <i>J. Statistical Software</i> 11 (2004) no. 4.</remarks>
internal static class NormalTail
{
    /// <summary>Φ(z), the chance to fall below z, to about 1e-15; 0 or 1 beyond eight standard deviations.</summary>
    public static double Below(double z)
    {
        if (Math.Abs(z) > 8) return z < 0 ? 0 : 1;
        var (sum, term) = (z, z);
        for (var i = 3; sum + term != sum; i += 2)
        {
            term *= z * z / i;
            sum += term;
        }

        return 0.5 + sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
