namespace Ideas.Ranking.Tests;

/// <summary>Comparison of many numbers at a stated tolerance.</summary>
internal static class Close
{
    public static void Absolute(IEnumerable<double> expected, IEnumerable<double> actual, double tolerance)
    {
        foreach (var (e, a) in expected.Zip(actual))
            Assert.True(Math.Abs(e - a) <= tolerance, $"expected {e:R}, got {a:R}, tolerance {tolerance}");
    }

    public static void Relative(IEnumerable<double> expected, IEnumerable<double> actual, double tolerance)
    {
        foreach (var (e, a) in expected.Zip(actual))
            Assert.True(Math.Abs(e - a) <= tolerance * Math.Abs(e), $"expected {e:R}, got {a:R}, relative tolerance {tolerance}");
    }
}
