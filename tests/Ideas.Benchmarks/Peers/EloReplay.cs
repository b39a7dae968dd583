using Ideas.Ranking;

namespace Ideas.Benchmarks.Peers;

/// <summary>
/// Elo, vote after vote (<i>The Rating of Chessplayers</i>, 1978), as most voting sites keep it; with the falling K of our
/// <see cref="LiveElo"/>. One pass, and only near the answer: it depends on the order of the votes.
/// </summary>
internal static class EloReplay
{
    public static double[] Strengths(int items, ReadOnlySpan<Comparison> votes)
    {
        var (elo, counts) = (new double[items], new int[items]);
        Array.Fill(elo, EloScale.Centre);
        foreach (var (winner, loser, tie) in votes)
            (elo[winner], elo[loser]) = LiveElo.Update(elo[winner], counts[winner]++, elo[loser], counts[loser]++, tie ? 0.5 : 1);
        return Array.ConvertAll(elo, EloScale.ToStrength);
    }
}
