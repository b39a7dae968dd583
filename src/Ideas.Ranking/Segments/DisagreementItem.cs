namespace Ideas.Ranking;

/// <summary>Where the segments stand on one item.</summary>
/// <param name="Item">Index of the item.</param>
/// <param name="Segments">The looked-at segments by index.</param>
/// <param name="PValue">
/// Chance, above 0 and up to 1, of a difference as large as this if it made no odds who belongs to which segment, for this
/// item alone; 1 where fewer than two segments judged it. Opponents that divide more count as each segment sees them.
/// </param>
/// <param name="FamilyWisePValue">The same for the whole list of items: at least <paramref name="PValue"/>.</param>
public sealed record DisagreementItem(
    int Item, IReadOnlyList<DisagreementSegment> Segments, double PValue, double FamilyWisePValue)
{
    /// <summary>The largest lead of a segment less the smallest, in logits, ≥ 0.</summary>
    public double Apart => Segments.Count == 0 ? 0 : Segments.Max(segment => segment.Lead) - Segments.Min(segment => segment.Lead);

    /// <summary>The smallest of the segments' <see cref="DisagreementSegment.Chance"/>, from 0 to 1; 0 without segments.</summary>
    public double LeastChance => Segments.Count == 0 ? 0 : Segments.Min(segment => segment.Chance);
}
