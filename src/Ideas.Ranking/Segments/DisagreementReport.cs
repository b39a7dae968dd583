namespace Ideas.Ranking;

/// <summary>What segments share and what divides them.</summary>
/// <param name="Segments">The segments that were looked at, by index: those with enough voters.</param>
/// <param name="Items">Every item by index.</param>
/// <param name="CommonGround">
/// Items that surely every looked-at segment likes better than the average item and that are no dividing line, those first
/// that the least convinced segment likes most. Empty when fewer than two segments are looked at.
/// </param>
/// <param name="DividingLines">Items on which segments differ for certain, most divided first.</param>
public sealed record DisagreementReport(
    IReadOnlyList<int> Segments,
    IReadOnlyList<DisagreementItem> Items,
    IReadOnlyList<DisagreementItem> CommonGround,
    IReadOnlyList<DisagreementItem> DividingLines);
