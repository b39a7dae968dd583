namespace Ideas.Ranking;

/// <summary>
/// The scale shown to people: Elo = 1500 + θ·400/ln 10, where θ is a strength in logits. A lead of 400 points means
/// odds of ten to one. All members are pure and pass NaN through.
/// </summary>
/// <remarks>A. E. Elo, <i>The Rating of Chessplayers, Past and Present</i>, Arco 1978.</remarks>
public static class EloScale
{
    /// <summary>Elo points of an idea of average strength (θ = 0).</summary>
    public const double Centre = 1500;

    /// <summary>Elo points in one logit: 400/ln 10.</summary>
    public const double PointsPerLogit = 173.71779276130073;

    /// <summary>Elo points of a strength in logits.</summary>
    /// <param name="strength">Strength in logits, any finite number; 0 is average.</param>
    /// <returns>Elo points; 1500 is average.</returns>
    public static double FromStrength(double strength) => Centre + strength * PointsPerLogit;

    /// <summary>Strength in logits of a number of Elo points; undoes <see cref="FromStrength"/>.</summary>
    /// <param name="elo">Elo points, any finite number.</param>
    /// <returns>Strength in logits; 0 is average.</returns>
    public static double ToStrength(double elo) => (elo - Centre) / PointsPerLogit;

    /// <summary>The chance that the holder of <paramref name="elo"/> is preferred: 1 / (1 + 10^((opponent − elo)/400)).</summary>
    /// <param name="elo">Elo points of the holder.</param>
    /// <param name="opponent">Elo points of the other idea.</param>
    /// <returns>A chance from 0 to 1; 0.5 for equals.</returns>
    public static double Expected(double elo, double opponent) => Logistic.Chance((elo - opponent) / PointsPerLogit);
}
