namespace Ideas.Ranking;

/// <summary>One vote between two different items.</summary>
/// <param name="Winner">Index of the preferred item, from 0 to items − 1. In a tie: either of the two.</param>
/// <param name="Loser">Index of the other item, from 0 to items − 1.</param>
/// <param name="Tie">True when neither was preferred: half a win for each.</param>
public readonly record struct Comparison(int Winner, int Loser, bool Tie = false);
