namespace Ideas.Ranking;

/// <summary>How far each segment stands from all looked-at voters on each item: one step from the crowd's strength, shrunken to 0.</summary>
internal sealed class DisagreementLeads
{
    private readonly (int Voters, int Answers, double Slope, double Information)[,] sums;
    private readonly (double Slope, double Information)[] all;
    private readonly double precision;

    /// <param name="table">The voters.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="deviation">Standard deviation of the normal prior of a lead, in logits.</param>
    public DisagreementLeads(DisagreementTable table, DisagreementScores scores, double deviation)
    {
        precision = 1 / (deviation * deviation);
        all = new (double, double)[table.Crowd.Items];
        sums = new (int, int, double, double)[table.Segments.Length, table.Crowd.Items];
        for (int voter = 0, e = 0; voter < table.Labels.Length; voter++)
            for (; e < scores.Ends[voter]; e++)
            {
                var (item, answers, slope, information) = scores.Entries[e];
                ref var sum = ref sums[table.Labels[voter], item];
                sum = (sum.Voters + 1, sum.Answers + answers, sum.Slope + slope, sum.Information + information);
                all[item] = (all[item].Slope + slope, all[item].Information + information);
            }
    }

    public (int Voters, int Answers) Counts(int label, int item) => (sums[label, item].Voters, sums[label, item].Answers);

    public double Lead(int label, int item)
    {
        var (_, _, slope, information) = sums[label, item];
        var expected = all[item].Information == 0 ? 0 : all[item].Slope * information / all[item].Information;
        return (slope - expected) / (information + precision);
    }

    public double Variance(int label, int item) => 1 / (sums[label, item].Information + precision);
}
