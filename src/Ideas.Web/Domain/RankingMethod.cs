namespace Ideas.Web.Domain;

/// <summary>What a ranking found out about the votes as a whole: enough to compute it again from the same votes.</summary>
/// <param name="PriorDeviation">How widely the ideas' strengths differ, in logits.</param>
/// <param name="CarelessRate">The share, 0 to 1, of answers that look random.</param>
public readonly record struct RankingMethod(double PriorDeviation, double CarelessRate);
