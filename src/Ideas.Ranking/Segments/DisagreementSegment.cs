namespace Ideas.Ranking;

/// <summary>What one segment thinks of one item.</summary>
/// <param name="Segment">Index of the segment.</param>
/// <param name="Voters">Its voters who judged the item.</param>
/// <param name="Answers">Their votes on it, ties included.</param>
/// <param name="Lead">
/// How much stronger the item is here than among all looked-at voters, in logits; 0 without votes. Shrunken: with few votes it is
/// pulled to 0.
/// </param>
/// <param name="LeadError">Standard error of <paramref name="Lead"/> in logits; at most <see cref="DisagreementOptions.SegmentDeviation"/>.</param>
/// <param name="Chance">Mean chance, from 0 to 1, that the segment prefers the item to another; 0.5 for an only item.</param>
/// <param name="LikedSureness">
/// How sure it is, from 0 to 1, that the segment likes the item better than the average one, given the errors of strength and lead.
/// </param>
public sealed record DisagreementSegment(
    int Segment, int Voters, int Answers, double Lead, double LeadError, double Chance, double LikedSureness);
