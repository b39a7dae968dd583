namespace Ideas.Ranking;

/// <summary>What <see cref="PairChoice"/> needs to know of an idea.</summary>
/// <param name="Elo">Current rating in Elo points, finite.</param>
/// <param name="Comparisons">Comparisons so far, ≥ 0.</param>
public readonly record struct PairCandidate(double Elo, int Comparisons);
