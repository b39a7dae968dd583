namespace Ideas.Ranking;

/// <summary>Chances that a count of answers turns out this small or this large.</summary>
internal static class VoterTails
{
    private const int ExactUpTo = 300;

    /// <summary>Chance of at least <paramref name="k"/> heads in n throws of a coin; exact.</summary>
    public static double CoinAtLeast(int n, int k)
    {
        if (k <= 0) return 1;
        if (2 * k <= n) return 1 - CoinAtLeast(n, n - k + 1);
        var (sum, term) = (0.0, Math.Exp(VoterMixture.LogWays(n, k) - n * Math.Log(2)));
        for (var heads = k; heads <= n; heads++)
        {
            sum += term;
            term *= (double)(n - heads) / (heads + 1);
        }

        return sum;
    }

    /// <summary>Chance that a coin falls at least as unevenly, either way; exact.</summary>
    public static double CoinAsUneven(int n, int k) => Math.Min(1, 2 * CoinAtLeast(n, Math.Max(k, n - k)));

    /// <summary>
    /// Chance of at most <paramref name="k"/> successes where each trial has its own chance (Poisson-binomial). Exact by
    /// adding one trial after another, up to 300 trials; above that normal, with a correction for continuity.
    /// </summary>
    public static double AtMost(ReadOnlySpan<double> chances, int k)
    {
        if (k >= chances.Length) return 1;
        if (chances.Length > ExactUpTo) return NormalAtMost(chances, k);
        var successes = new double[k + 1];
        successes[0] = 1;
        foreach (var chance in chances)
        {
            for (var j = k; j > 0; j--) successes[j] += chance * (successes[j - 1] - successes[j]);
            successes[0] *= 1 - chance;
        }

        return Math.Min(1, successes.Sum());
    }

    private static double NormalAtMost(ReadOnlySpan<double> chances, int k)
    {
        var (mean, variance) = (0.0, 0.0);
        foreach (var chance in chances) (mean, variance) = (mean + chance, variance + chance * (1 - chance));
        return Normal.Below((k + 0.5 - mean) / Math.Sqrt(variance));
    }
}
