namespace Ideas.Benchmarks.Speed;

/// <summary>Order statistics of measured times.</summary>
internal static class Quantiles
{
    /// <summary>The value below which the given share lies.</summary>
    public static double Of(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)(share * (sorted.Length - 1) + 0.5)];
    }
}
