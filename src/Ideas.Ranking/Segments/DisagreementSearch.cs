namespace Ideas.Ranking;

/// <summary>
/// Finds the items that divide. What one segment likes more takes votes from its opponents there, and in a small campaign
/// these would seem to divide as well. So the most divided is taken first, each segment's lead on it is granted to it when
/// others meet it, and so on until none is left that reassignments would not reach. Where segments do not differ at all,
/// a first one is as rare as the significance says, and with it any.
/// </summary>
/// <remarks>
/// Reassigning what is left after the known is taken out: D. Freedman and D. Lane, A nonstochastic interpretation of reported
/// significance levels, <i>J. Business and Economic Statistics</i> 1 (1983) 292–298. The first few are taken one by one; then
/// half as many as there are, which spares rounds where most items divide.
/// </remarks>
internal static class DisagreementSearch
{
    /// <summary>Items that divide lie further apart than others: their leads are shrunken less, by a prior this many times as wide.</summary>
    private const double Wider = 2;

    /// <returns>The p-values by item and the scores, both with what is known of more divided items taken out.</returns>
    public static (double[] Alone, double[] Together, DisagreementScores Scores) In(DisagreementTable table, DisagreementOptions options)
    {
        var known = new DisagreementKnown(table);
        var scores = new DisagreementScores(table, known);
        var (alone, together, largest) = Reassign();
        while (Next() is { Length: > 0 } next)
        {
            known.Add(next, new DisagreementLeads(table, scores, Wider * options.SegmentDeviation));
            scores = new DisagreementScores(table, known);
        }

        if (known.Count > 0) (alone, together, _) = Reassign();
        return (alone, together, scores);

        (double[] Alone, double[] Together, double[] Largest) Reassign() =>
            new DisagreementTest(table, scores).Reassign(options.Permutations, new Random(options.Seed));

        int[] Next()
        {
            var observed = new DisagreementTest(table, scores).Observed();
            return [.. Enumerable.Range(0, observed.Length)
                .Where(item => !known.Has(item))
                .OrderByDescending(item => observed[item])
                .Take(1 + known.Count / 2)
                .TakeWhile(item => DisagreementTest.PValue(observed[item], largest) <= options.Significance)];
        }
    }
}
