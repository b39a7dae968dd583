namespace Ideas.Ranking;

/// <summary>
/// Given segments of voters, such as departments: items that all of them like (common ground) and items that split them
/// (dividing lines). Differences are tested by giving the segments' names to random voters. The votes of one person stay
/// together, so the test holds at small numbers and however much one's votes resemble each other, as long as segments
/// answer alike in number; where they do not, it holds for many voters and nearly so for few.
/// </summary>
/// <remarks>
/// <para>
/// p = (1 + number of reassignments at least as extreme) / (1 + B): B. Phipson and G. K. Smyth, Permutation p-values should
/// never be zero, <i>Statistical Applications in Genetics and Molecular Biology</i> 9 (2010) article 39. For the list as a whole the
/// step-down largest statistic of P. H. Westfall and S. S. Young, <i>Resampling-Based Multiple Testing</i>, Wiley 1993, on the same
/// reassignments. Why sums are set against their variance first: E. Chung and J. P. Romano, Exact and asymptotically robust permutation tests,
/// <i>Annals of Statistics</i> 41 (2013) 484–507.
/// </para>
/// <para>
/// A segment's lead on an item is one step from the crowd's strength under the prior N(0, τ²): (Rₛ − R·Vₛ/V) / (Vₛ + 1/τ²), with R
/// the sum of outcome − expectation and V that of information. As people have tastes of their own, each further vote of the
/// same voter on an item counts less; how much less is estimated from the votes. Opponents that divide more count at the
/// strength they have in the segment.
/// </para>
/// </remarks>
public static class Disagreement
{
    /// <summary>Compares the segments on every item. The names of the segments make no difference.</summary>
    /// <param name="crowd">The ranking fitted to the votes of all, each item once in any order.</param>
    /// <param name="votes">The votes with who gave them.</param>
    /// <param name="segmentOf">By voter, the index of the voter's segment, from 0 to segments − 1; null for one who is left out.</param>
    /// <param name="segments">Number of segments, ≥ 0.</param>
    /// <param name="options">How to look; the careless rate must be that of the ranking.</param>
    /// <returns>Always an answer: without votes or with fewer than two segments of enough voters there is nothing in the lists.</returns>
    /// <exception cref="ArgumentNullException">The crowd, the segments of voters or the options are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A vote or a voter names an item, voter or segment that is not there.</exception>
    /// <exception cref="ArgumentException">A vote compares an item with itself, or the crowd does not rank each item once.</exception>
    public static DisagreementReport Of(
        IReadOnlyList<RankedItem> crowd,
        ReadOnlySpan<DisagreementVote> votes,
        IReadOnlyList<int?> segmentOf,
        int segments,
        DisagreementOptions options)
    {
        ArgumentNullException.ThrowIfNull(segmentOf);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(segments);
        if (segmentOf.Any(segment => segment < 0 || segment >= segments))
            throw new ArgumentOutOfRangeException(nameof(segmentOf), $"A voter's segment is not one of 0 to {segments - 1}.");

        var everyone = new VoterCrowd(crowd, options.CarelessRate);
        var table = new DisagreementTable(everyone, votes, segmentOf, segments, options.MinimumVoters);
        var (alone, together, scores) = DisagreementSearch.In(table, options);
        var views = DisagreementViews.Of(table, new DisagreementLeads(table, scores, options.SegmentDeviation));
        var items = views.Select((view, item) => new DisagreementItem(item, Array.AsReadOnly(view), alone[item], together[item])).ToArray();
        return new DisagreementReport(
            Array.AsReadOnly(table.Segments),
            Array.AsReadOnly(items),
            [.. items.Where(item => IsCommon(item, options)).OrderByDescending(item => item.LeastChance)],
            [.. items.Where(item => IsDividing(item, options)).OrderByDescending(item => item.Apart)]);
    }

    private static bool IsDividing(DisagreementItem item, DisagreementOptions options) => item.FamilyWisePValue <= options.Significance;

    private static bool IsCommon(DisagreementItem item, DisagreementOptions options) =>
        item.Segments.Count > 1
        && item.Segments.All(segment => segment.Voters > 0 && segment.LikedSureness >= options.LikedSurely)
        && !IsDividing(item, options);
}
