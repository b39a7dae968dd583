namespace Ideas.Benchmarks.Simulation;

/// <summary>Where the true strengths come from.</summary>
internal enum Truth
{
    /// <summary>N(0, 1).</summary>
    Normal,

    /// <summary>Student's t with three degrees of freedom: a few ideas stand far out.</summary>
    StudentT,

    /// <summary>N(0, 0.3²): nearly equal ideas.</summary>
    NearTies,
}

internal static class Truths
{
    public static readonly IReadOnlyDictionary<string, Truth> ByName = new Dictionary<string, Truth>
    {
        ["normal"] = Truth.Normal,
        ["student-t"] = Truth.StudentT,
        ["near-ties"] = Truth.NearTies,
    };

    public static string Describe(this Truth truth) => truth switch
    {
        Truth.Normal => "N(0, 1)",
        Truth.StudentT => "Student t, 3 degrees of freedom",
        _ => "N(0, 0.3²)",
    };

    public static double[] Draw(this Truth truth, int items, Random random)
    {
        var strengths = new double[items];
        for (var i = 0; i < items; i++)
            strengths[i] = truth switch
            {
                Truth.Normal => Gauss(random),
                Truth.NearTies => 0.3 * Gauss(random),
                Truth.StudentT => Gauss(random) / Math.Sqrt((Square(Gauss(random)) + Square(Gauss(random)) + Square(Gauss(random))) / 3),
                _ => throw new ArgumentOutOfRangeException(nameof(truth)),
            };
        var mean = strengths.Average();
        return Array.ConvertAll(strengths, strength => strength - mean);
    }

    public static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Square(double value) => value * value;
}
