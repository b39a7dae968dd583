namespace Ideas.Ranking;

/// <summary>
/// Leads as they stand without one voter's answers, or else a voter would be found to agree with oneself. One Newton step
/// back, item by item: with slope g and information h of the own answers on an item of variance v, the strength becomes
/// θ − g·w and the variance w = 1 / (1/v − h), but no more than the prior's. Exact where all that is known of an item comes
/// from this voter.
/// </summary>
/// <remarks>The one-step deletion of D. Pregibon, Logistic regression diagnostics, <i>Annals of Statistics</i> 9 (1981) 705–724.</remarks>
internal sealed class VoterLeftOut(VoterCrowd crowd, double priorDeviation)
{
    private readonly double[] slope = new double[crowd.Items];
    private readonly double[] information = new double[crowd.Items];

    /// <summary>For each answer the left item's lead over the right one, with its variance; both without any of these answers.</summary>
    public (double Lead, double Variance)[] Leads(ReadOnlySpan<VoterAnswer> own)
    {
        foreach (var (_, left, right, choice, _) in own)
        {
            var score = choice switch { VoterChoice.Left => 1, VoterChoice.Right => 0, _ => 0.5 };
            var (up, told) = crowd.Surprise(crowd.Strength[left] - crowd.Strength[right], score);
            (slope[left], slope[right]) = (slope[left] + up, slope[right] - up);
            (information[left], information[right]) = (information[left] + told, information[right] + told);
        }

        var leads = new (double, double)[own.Length];
        for (var k = 0; k < own.Length; k++)
        {
            var ((left, leftVariance), (right, rightVariance)) = (Without(own[k].Left), Without(own[k].Right));
            leads[k] = (left - right, leftVariance + rightVariance);
        }

        foreach (var answer in own)
        {
            slope[answer.Left] = slope[answer.Right] = 0;
            information[answer.Left] = information[answer.Right] = 0;
        }

        return leads;
    }

    private (double Strength, double Variance) Without(int item)
    {
        var precision = 1 / crowd.Variance[item];
        var variance = 1 / Math.Max(precision - information[item], Math.Min(precision, 1 / (priorDeviation * priorDeviation)));
        return (crowd.Strength[item] - slope[item] * variance, variance);
    }
}
