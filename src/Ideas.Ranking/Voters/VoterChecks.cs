namespace Ideas.Ranking;

/// <summary>
/// Looks for participants who answer without looking: agreement with the crowd against what a coin and what a careful voter
/// would reach, one-sided clicking, pace, and from all of these a chance of carelessness. It is meant to flag, never to drop:
/// a voter of an unusual taste looks the same as a careless one.
/// </summary>
/// <remarks>
/// Answers are judged against strengths without the voter's own, as in a small campaign one agrees with oneself. Strengths
/// that are not sure soften the verdict: the chance to be preferred is averaged over the error v of a lead as σ(lead/√(1 + πv/8)),
/// after D. J. C. MacKay, The evidence framework applied to classification networks, <i>Neural Computation</i> 4 (1992)
/// 720–736. Answers are taken as independent given the kind of voter. On response times: S. L. Wise and X. Kong, Response
/// time effort, <i>Applied Measurement in Education</i> 18 (2005) 163–183. The work grows with the number of answers.
/// </remarks>
public static class VoterChecks
{
    /// <summary>A lead smaller than this, in logits, is none.</summary>
    private const double NoLead = 1e-9;

    /// <summary>Checks every voter. Equal answers give equal reports; the order of the answers does not matter.</summary>
    /// <param name="voters">Number of voters, ≥ 0; their indices run from 0 to voters − 1.</param>
    /// <param name="answers">All answers of the campaign, as far as they count.</param>
    /// <param name="crowd">The ranking fitted to these answers, each item once in any order.</param>
    /// <param name="options">What is taken for granted; careless rate and prior must be those of the ranking.</param>
    /// <returns>One report a voter, by index.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="crowd"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The number of voters is negative, an answer names a voter or an item that is not there or an unknown choice, or a
    /// thinking time is negative.
    /// </exception>
    /// <exception cref="ArgumentException">An answer compares an item with itself, or the crowd does not rank each item once.</exception>
    public static IReadOnlyList<VoterReport> Of(
        int voters, ReadOnlySpan<VoterAnswer> answers, IReadOnlyList<RankedItem> crowd, VoterCheckOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(voters);
        var everyone = new VoterCrowd(crowd, options.CarelessRate);
        var leftOut = new VoterLeftOut(everyone, options.PriorDeviation);
        var (sorted, start) = ByVoter(voters, answers, everyone);
        var reports = new VoterReport[voters];
        for (var voter = 0; voter < voters; voter++)
        {
            var own = sorted.AsSpan(start[voter]..start[voter + 1]);
            reports[voter] = Report(voter, own, leftOut.Leads(own), options);
        }

        return Array.AsReadOnly(reports);
    }

    /// <summary>The answers of voter v stand at start[v] up to start[v + 1].</summary>
    private static (VoterAnswer[] Sorted, int[] Start) ByVoter(int voters, ReadOnlySpan<VoterAnswer> answers, VoterCrowd crowd)
    {
        var start = new int[voters + 1];
        foreach (var answer in answers)
        {
            crowd.Check(answer.Left, answer.Right, nameof(answers));
            if (answer.Voter < 0 || answer.Voter >= voters || !Enum.IsDefined(answer.Choice) || answer.Thinking < TimeSpan.Zero)
                throw new ArgumentOutOfRangeException(nameof(answers), $"{answer} has no voter of 0 to {voters - 1}, no choice or a negative time.");
            start[answer.Voter + 1]++;
        }

        for (var voter = 0; voter < voters; voter++) start[voter + 1] += start[voter];
        var (sorted, next) = (new VoterAnswer[answers.Length], start[..voters]);
        foreach (var answer in answers) sorted[next[answer.Voter]++] = answer;
        return (sorted, start);
    }

    private static VoterReport Report(
        int voter, ReadOnlySpan<VoterAnswer> own, (double Lead, double Variance)[] leads, VoterCheckOptions options)
    {
        var slips = VoterMixture.Slips(options);
        var (agreeing, agreed, decided, lefts, careful) = (new List<double>(own.Length), 0, 0, 0, 0.0);
        for (var k = 0; k < own.Length; k++)
        {
            if (own[k].Choice == VoterChoice.Tie) continue;
            var isLeft = own[k].Choice == VoterChoice.Left;
            var (lead, variance) = leads[k];
            var sure = lead / Math.Sqrt(1 + Math.PI * variance / 8);
            var chance = VoterCrowd.Careless(Logistic.Chance(isLeft ? sure : -sure), slips);
            careful += Math.Log(chance);
            decided++;
            lefts += isLeft ? 1 : 0;
            if (Math.Abs(lead) < NoLead) continue;
            var agrees = isLeft == lead > 0;
            agreed += agrees ? 1 : 0;
            agreeing.Add(agrees ? chance : 1 - chance);
        }

        var agreement = new VoterAgreement(
            agreeing.Count, agreed, agreeing.Count / 2.0, agreeing.Sum(),
            VoterTails.AtMost([.. agreeing], agreed), VoterTails.CoinAtLeast(agreeing.Count, agreed));
        var sides = new VoterSides(decided, lefts, VoterTails.CoinAsUneven(decided, lefts));
        var pace = Pace(own, options.ReadingTime);
        return new VoterReport(
            voter, own.Length, agreement, sides, pace, VoterMixture.Carelessness(careful, sides, pace, options.CarelessVoters));
    }

    private static VoterPace Pace(ReadOnlySpan<VoterAnswer> own, TimeSpan readingTime)
    {
        var times = new List<TimeSpan>(own.Length);
        foreach (var answer in own)
            if (answer.Thinking is { } time)
                times.Add(time);
        if (times.Count == 0) return new VoterPace(0, null, 0);
        times.Sort();
        var median = (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
        return new VoterPace(times.Count, median, times.Count(time => time < readingTime));
    }
}
