namespace Ideas.Ranking;

/// <summary>What every segment thinks of every item: the crowd's strength plus the segment's own lead.</summary>
internal static class DisagreementViews
{
    /// <returns>By item, the looked-at segments in their order.</returns>
    public static DisagreementSegment[][] Of(DisagreementTable table, DisagreementLeads leads)
    {
        var crowd = table.Crowd;
        var views = Enumerable.Range(0, crowd.Items).Select(_ => new DisagreementSegment[table.Segments.Length]).ToArray();
        for (var label = 0; label < table.Segments.Length; label++)
        {
            double[] strengths = [.. crowd.Strength.Select((strength, item) => strength + leads.Lead(label, item))];
            var (chances, mean) = (Chances(strengths), strengths.DefaultIfEmpty().Average());
            for (var item = 0; item < crowd.Items; item++)
            {
                var (voters, answers) = leads.Counts(label, item);
                var variance = leads.Variance(label, item);
                var liked = Normal.Below((strengths[item] - mean) / Math.Sqrt(variance + crowd.Variance[item]));
                views[item][label] = new DisagreementSegment(
                    table.Segments[label], voters, answers, leads.Lead(label, item), Math.Sqrt(variance), chances[item], liked);
            }
        }

        return views;
    }

    /// <summary>Mean chance of each item against the others. One exponential an item; beyond 300 logits a win is sure anyhow.</summary>
    private static double[] Chances(double[] strengths)
    {
        var odds = Array.ConvertAll(strengths, strength => Math.Exp(Math.Clamp(strength, -300, 300)));
        return Array.ConvertAll(odds, own =>
        {
            var sum = -0.5;
            foreach (var other in odds) sum += own / (own + other);
            return odds.Length == 1 ? 0.5 : sum / (odds.Length - 1);
        });
    }
}
