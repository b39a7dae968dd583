using System.Diagnostics;

namespace Ideas.Benchmarks.Peers;

/// <summary>
/// Tells a peer when it may stop: within 1e-6 logit of the answer, or when its time is up. The peers' own rules stop later
/// or less exact, so this is the kindest way to compare.
/// </summary>
/// <param name="answer">The strengths to reach, with mean 0.</param>
/// <param name="time">The most a run may take.</param>
internal sealed class Goal(double[] answer, TimeSpan time)
{
    public const double Tolerance = 1e-6;

    private readonly long start = Stopwatch.GetTimestamp();

    public bool IsReached(double[] strengths) => Difference(strengths, answer) <= Tolerance || Stopwatch.GetElapsedTime(start) > time;

    /// <summary>The largest difference in logits after taking the mean away.</summary>
    public static double Difference(double[] strengths, double[] answer)
    {
        var (mean, largest) = (strengths.Sum() / strengths.Length, 0.0);
        for (var i = 0; i < strengths.Length; i++) largest = Math.Max(largest, Math.Abs(strengths[i] - mean - answer[i]));
        return largest;
    }
}
