using Ideas.Ranking;

namespace Ideas.Benchmarks.Peers;

/// <summary>The floor: every vote is looked at once and nothing is learnt. No method that reads the votes is faster.</summary>
internal static class OnePass
{
    public static long Over(ReadOnlySpan<Comparison> votes)
    {
        var sum = 0L;
        foreach (var vote in votes) sum += vote.Winner ^ vote.Loser;
        return sum;
    }
}
