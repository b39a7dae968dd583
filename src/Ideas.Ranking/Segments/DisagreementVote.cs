namespace Ideas.Ranking;

/// <summary>One vote with who gave it.</summary>
/// <param name="Voter">Index of the voter, from 0 to voters − 1.</param>
/// <param name="Vote">The vote.</param>
public readonly record struct DisagreementVote(int Voter, Comparison Vote);
