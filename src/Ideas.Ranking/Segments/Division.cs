namespace Ideas.Ranking;

/// <summary>
/// How much each item divides people: how widely their own tastes about it scatter around the crowd's, whoever they are. An item
/// that half love and half hate wins as often as one that all find average; only several answers of the same person tell them apart.
/// </summary>
/// <remarks>
/// <para>
/// With r the slope of an answer and v its information about the item, two answers a and b of one voter are told by the same
/// taste, so that E[rₐ·r_b] = ρ·vₐ·v_b, with ρ the variance of tastes in logits². Summed over all such pairs, about the item's
/// mean, that gives ρ: the moment estimate of R. DerSimonian and N. Laird, Meta-analysis in clinical trials, <i>Controlled Clinical Trials</i> 7
/// (1986) 177–188, as <see cref="Disagreement"/> uses it, without the squares of single answers, which tell nothing of tastes.
/// </para>
/// <para>
/// Where few people answered twice, the estimate is pulled to that of all items together, by its own variance s² against that
/// between items, A: ρ + A / (A + s²)·(ρᵢ − ρ). A is the moment estimate of the same paper. Why this errs less: B. Efron and C.
/// Morris, Data analysis using Stein's estimator and its generalizations, <i>J. American Statistical Association</i> 70 (1975) 311–319.
/// </para>
/// </remarks>
public static class Division
{
    /// <param name="crowd">The ranking fitted to the votes of all, each item once in any order.</param>
    /// <param name="votes">The votes with who gave them.</param>
    /// <param name="voters">Number of voters, ≥ 0.</param>
    /// <param name="carelessRate">Share ε of answers given without looking, as the crowd's strengths were fitted with.</param>
    /// <returns>Every item by index.</returns>
    /// <exception cref="ArgumentNullException">The crowd is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A vote names an item or voter that is not there.</exception>
    /// <exception cref="ArgumentException">A vote compares an item with itself, or the crowd does not rank each item once.</exception>
    public static IReadOnlyList<DividedItem> Of(IReadOnlyList<RankedItem> crowd, ReadOnlySpan<DisagreementVote> votes, int voters, double carelessRate)
    {
        var everyone = new VoterCrowd(crowd, carelessRate);
        var sums = new DivisionSums[everyone.Items];
        var (sorted, ends) = ByVoter(everyone, votes, voters);
        var own = new DivisionAnswers[everyone.Items];
        for (int voter = 0, next = 0; voter < voters; voter++)
        {
            var theirs = sorted.AsSpan(next..ends[voter]);
            next = ends[voter];
            foreach (var (winner, loser, tie) in theirs)
            {
                var (lead, score) = (everyone.Strength[winner] - everyone.Strength[loser], tie ? 0.5 : 1);
                own[winner].Take(everyone.Surprise(lead, score));
                own[loser].Take(everyone.Surprise(-lead, 1 - score));
            }

            foreach (var (winner, loser, _) in theirs)
            {
                sums[winner].Take(ref own[winner]);
                sums[loser].Take(ref own[loser]);
            }
        }

        return Pull(sums);
    }

    private static DividedItem[] Pull(DivisionSums[] sums)
    {
        var known = sums.Where(sum => sum.Unit > 0).ToList();
        var pooled = known.Count == 0 ? 0 : Math.Max(0, known.Sum(sum => sum.Beyond) / known.Sum(sum => sum.Unit));
        var weights = known.ConvertAll(sum => 1 / sum.Variance(pooled));
        var (total, squares) = (weights.Sum(), weights.Sum(weight => weight * weight));
        var mean = known.Select((sum, i) => weights[i] * sum.Estimate).Sum() / total;
        var scatter = known.Select((sum, i) => weights[i] * Math.Pow(sum.Estimate - mean, 2)).Sum();
        var between = known.Count < 2 ? 0 : Math.Max(0, (scatter - (known.Count - 1)) / (total - squares / total));
        return [.. sums.Select((sum, item) => new DividedItem(item, sum.Voters, sum.Unit > 0
            ? Math.Max(0, pooled + between / (between + sum.Variance(pooled)) * (sum.Estimate - pooled))
            : pooled))];
    }

    private static (Comparison[] Sorted, int[] Ends) ByVoter(VoterCrowd crowd, ReadOnlySpan<DisagreementVote> votes, int voters)
    {
        var ends = new int[voters];
        foreach (var (voter, vote) in votes)
        {
            crowd.Check(vote.Winner, vote.Loser, nameof(votes));
            if (voter < 0 || voter >= voters)
                throw new ArgumentOutOfRangeException(nameof(votes), $"A vote is by voter {voter}, but the voters are 0 to {voters - 1}.");
            ends[voter]++;
        }

        // Each voter's place first, which moves on to the end as the votes are put in.
        for (int voter = 0, sum = 0; voter < voters; voter++) (ends[voter], sum) = (sum, sum + ends[voter]);
        var sorted = new Comparison[votes.Length];
        foreach (var (voter, vote) in votes) sorted[ends[voter]++] = vote;
        return (sorted, ends);
    }
}
