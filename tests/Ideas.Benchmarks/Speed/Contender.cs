using Ideas.Benchmarks.Peers;

namespace Ideas.Benchmarks.Speed;

/// <summary>A method to be timed.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">From the votes to the strengths by index.</param>
/// <param name="Answer">The strengths it must find, or null when there is nothing to compare with.</param>
/// <param name="Approximate">True for a method that is only meant to come near.</param>
internal sealed record Contender(string Name, Func<Goal, double[]> Run, double[]? Answer = null, bool Approximate = false)
{
    /// <summary>Seconds of each run that counts.</summary>
    public List<double> Seconds { get; } = [];

    /// <summary>How far the last run's strengths are from the answer, in logits.</summary>
    public double? Difference { get; set; }

    /// <summary>True when the last run was stopped before it came near the answer.</summary>
    public bool RanOutOfTime { get; set; }

    public bool IsOff => !Approximate && Difference > 10 * Goal.Tolerance;

    public double Median => Quantiles.Of(Seconds, 0.5);
}
