namespace Ideas.Ranking;

/// <summary>One answer as <see cref="VoterChecks"/> needs it: with who gave it and on which side each item stood.</summary>
/// <param name="Voter">Index of the voter, from 0 to voters − 1.</param>
/// <param name="Left">Index of the item shown on the left, from 0 to items − 1.</param>
/// <param name="Right">Index of the other item, shown on the right.</param>
/// <param name="Choice">The answer.</param>
/// <param name="Thinking">Time from showing the pair to the answer, not negative; null where it was not measured.</param>
public readonly record struct VoterAnswer(int Voter, int Left, int Right, VoterChoice Choice, TimeSpan? Thinking = null);
