namespace Ideas.Ranking;

/// <summary>One item's place in a ranking and how sure it is.</summary>
/// <param name="Item">Index of the item, as in the comparisons.</param>
/// <param name="Strength">Strength θ in logits; the mean of all items is 0.</param>
/// <param name="StandardError">
/// Standard error of <paramref name="Strength"/>, that is of θ minus the mean of all θ, in logits, ≥ 0. It is 0 for an
/// only item, which defines the mean.
/// </param>
/// <param name="Comparisons">Comparisons the item was in, ties included.</param>
/// <param name="Rank">Place from 1 by strength. Strengths less than 1e-9 apart share a rank, and the next ranks are left out. 0, like the two that follow, for an item compared less
/// than <see cref="BradleyTerryOptions.MinimumComparisons"/> times.</param>
/// <param name="BestRank">1 + the number of items surely above: those ranked that are stronger with a chance of at least 0.975.</param>
/// <param name="WorstRank">Number of ranked items less those surely below, judged in the same way.</param>
/// <param name="ChanceAgainstRandom">Mean chance, from 0 to 1, to be preferred to another item; 0.5 for an only item.</param>
/// <param name="TopChance">Chance, from 0 to 1, that the item truly belongs to the top N among those ranked; 0 without a rank.</param>
/// <param name="Tier">What may be said of its place in words.</param>
public sealed record RankedItem(
    int Item,
    double Strength,
    double StandardError,
    int Comparisons,
    int Rank,
    int BestRank,
    int WorstRank,
    double ChanceAgainstRandom,
    double TopChance,
    Tier Tier)
{
    /// <summary>The 97.5 % point of the standard normal distribution: half the width of a 95 % interval in standard errors.</summary>
    public const double Sure = 1.959963984540054;

    /// <summary>Strength in Elo points; the mean of all items is 1500.</summary>
    public double Elo => EloScale.FromStrength(Strength);

    /// <summary>Lower end of the 95 % interval of <see cref="Elo"/> (normal approximation).</summary>
    public double EloLow => EloScale.FromStrength(Strength - Sure * StandardError);

    /// <summary>Upper end of the 95 % interval of <see cref="Elo"/> (normal approximation).</summary>
    public double EloHigh => EloScale.FromStrength(Strength + Sure * StandardError);
}
