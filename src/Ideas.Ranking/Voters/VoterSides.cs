namespace Ideas.Ranking;

/// <summary>Which sides a voter chose. Sides are dealt at random, so one who looks is at a half whatever the taste.</summary>
/// <param name="Decided">Answers that are no ties.</param>
/// <param name="Left">How many of them chose the left item.</param>
/// <param name="Tail">
/// Chance, from 0 to 1, that a voter at a half is at least as one-sided, either way: the exact two-sided binomial test. 1 without answers.
/// </param>
public sealed record VoterSides(int Decided, int Left, double Tail)
{
    /// <summary>Share of left choices, from 0 to 1; 0.5 without answers.</summary>
    public double LeftShare => Decided == 0 ? 0.5 : (double)Left / Decided;
}
