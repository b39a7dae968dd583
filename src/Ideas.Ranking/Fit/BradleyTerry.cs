namespace Ideas.Ranking;

/// <summary>
/// Ranks items by pairwise votes: P(i wins over j) = ε/2 + (1 − ε)·σ(θᵢ − θⱼ), where ε is the share of answers given without
/// looking, with the prior θ ~ N(0, s²) and a tie as half a win for each. ε and s are given, or estimated from the votes.
/// Strengths are the mode of the posterior; errors come from its curvature there (Laplace approximation). Because of the
/// prior there is always an answer: without votes, with groups no vote links, with an item that won everything. There is
/// exactly one while all answers are careful. With careless ones and a prior beyond some three logits, votes that contradict
/// each other can have more than one summit; the fit takes the one it climbs to from its start.
/// </summary>
/// <remarks>
/// R. A. Bradley and M. E. Terry, Rank analysis of incomplete block designs, <i>Biometrika</i> 39 (1952) 324–345;
/// E. Zermelo, <i>Mathematische Zeitschrift</i> 29 (1929) 436–460. The normal prior: T. Leonard, An alternative Bayesian
/// approach to the Bradley–Terry model for paired comparisons, <i>Biometrics</i> 33 (1977) 121–132.
/// </remarks>
public static class BradleyTerry
{
    /// <summary>
    /// Fits the strengths and ranks the items. Equal votes give equal results whatever their order. Standard errors
    /// are exact where no more than <see cref="BradleyTerryOptions.ExactUpTo"/> items are linked by votes. In larger groups they
    /// come from a series: within a percent where pairs are random, a quarter too small for items that mostly meet each other,
    /// as the best do under <see cref="PairPicker"/>, and more where leagues are hardly linked.
    /// </summary>
    /// <param name="items">Number of items, ≥ 0; their indices run from 0 to items − 1.</param>
    /// <param name="comparisons">The votes, each counting once. Items without a vote are ranked too.</param>
    /// <param name="options">The prior and when to stop.</param>
    /// <param name="warmStart">
    /// Strengths in logits to start from, by index, such as those of the last ranking; finite. They make the fit shorter and
    /// change nothing else beyond the tolerance where there is one summit: a start that leads nowhere is dropped for the usual one.
    /// When something is to be estimated, they are not used: the estimate leads near the summit, and is the same whatever was
    /// known before.
    /// </param>
    /// <returns><see cref="RankingOutcome.Ranked"/>, or <see cref="RankingOutcome.NotConverged"/> when the steps ran out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of items is negative, or a vote names an item outside 0 to items − 1.</exception>
    /// <exception cref="ArgumentException">A vote compares an item with itself, or the warm start is not one finite number an item.</exception>
    public static RankingOutcome Rank(
        int items, ReadOnlySpan<Comparison> comparisons, BradleyTerryOptions options, IReadOnlyList<double>? warmStart = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        Check(items, comparisons);
        if (warmStart is not null && (warmStart.Count != items || !warmStart.All(double.IsFinite)))
            throw new ArgumentException($"A warm start needs one finite strength for each of the {items} items.", nameof(warmStart));

        var graph = VoteGraph.Of(items, comparisons);
        var (deviation, careless, begin) = options is { PriorDeviation: { } s, CarelessRate: { } ε }
            ? (s, ε, warmStart is null ? new double[items] : [.. warmStart])
            : new EmpiricalBayes(graph, options).Estimate();
        var (model, precision) = (new AnswerModel(careless), 1 / (deviation * deviation));
        var fit = new NewtonFit(graph, model, precision, options.Tolerance, options.MaxIterations);
        var (strengths, failure) = fit.Climb(begin);
        if (failure is not null && warmStart is not null) (strengths, failure) = fit.Climb(new double[items]);
        if (failure is not null) return failure;

        var errors = StrengthErrors.At(strengths, new Curvature(graph, model, precision), options.ExactUpTo);
        var (ranked, settled) = Standings.Of(strengths, graph.Comparisons, errors, model, options);
        return new RankingOutcome.Ranked(ranked, deviation, careless, settled);
    }

    private static void Check(int items, ReadOnlySpan<Comparison> comparisons)
    {
        for (var vote = 0; vote < comparisons.Length; vote++)
        {
            var (winner, loser, _) = comparisons[vote];
            if (winner < 0 || winner >= items || loser < 0 || loser >= items)
                throw new ArgumentOutOfRangeException(
                    nameof(comparisons), $"Vote {vote} compares {winner} with {loser}, but the items are 0 to {items - 1}.");
            if (winner == loser)
                throw new ArgumentException($"Vote {vote} compares item {winner} with itself.", nameof(comparisons));
        }
    }
}
