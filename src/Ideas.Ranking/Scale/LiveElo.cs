namespace Ideas.Ranking;

/// <summary>
/// Ratings that move with every vote, shown until the next full ranking. One closed-form step a vote: each side moves by
/// its own K times (score − expected score), and K falls as comparisons accumulate, so that a new idea finds its place
/// quickly and an old one rests.
/// </summary>
/// <remarks>
/// The update is Elo's (<i>The Rating of Chessplayers</i>, 1978). K follows the one-game step of M. E. Glickman, Parameter
/// estimation in large dynamic paired comparison experiments, <i>Applied Statistics</i> 48 (1999) 377–394, for equal
/// opponents that are equally well known, with a prior of one logit. Under it an idea's precision is about 1 + n/5 after
/// n comparisons, and the step is 1 / (precision + ½) logits.
/// </remarks>
public static class LiveElo
{
    /// <summary>How far, in Elo points, a rating would move on a result that was thought impossible.</summary>
    /// <param name="comparisons">Comparisons this idea has been in before, ≥ 0.</param>
    /// <returns>Elo points: 115.8 for a new idea, 31.6 after 20 comparisons, strictly falling towards 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="comparisons"/> is negative.</exception>
    public static double K(int comparisons)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(comparisons);
        return EloScale.PointsPerLogit / (1.5 + comparisons / 5.0);
    }

    /// <summary>Both ratings after one vote. The sum of the two is kept when both sides have the same K.</summary>
    /// <param name="left">Elo points of the left idea before the vote.</param>
    /// <param name="leftComparisons">Comparisons of the left idea before the vote, ≥ 0.</param>
    /// <param name="right">Elo points of the right idea before the vote.</param>
    /// <param name="rightComparisons">Comparisons of the right idea before the vote, ≥ 0.</param>
    /// <param name="score">Score of the left idea: 1 left won, 0.5 tie, 0 right won.</param>
    /// <returns>Elo points of both ideas after the vote.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of comparisons is negative, or the score is outside 0 to 1.</exception>
    public static (double Left, double Right) Update(
        double left, int leftComparisons, double right, int rightComparisons, double score)
    {
        if (!(score is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(score), score, "A score is 1 (left won), 0.5 (tie) or 0 (right won).");

        var surprise = score - EloScale.Expected(left, right);
        return (left + K(leftComparisons) * surprise, right - K(rightComparisons) * surprise);
    }
}
