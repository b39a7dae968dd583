namespace Ideas.Ranking;

/// <summary>What a ranking ends with: <see cref="Ranked"/> or <see cref="NotConverged"/>. There is no third case.</summary>
public abstract record RankingOutcome
{
    private RankingOutcome()
    {
    }

    /// <summary>The fit converged.</summary>
    /// <param name="Items">Every item once, best first and those without a rank last; items that share a rank stand in the order of their index.</param>
    /// <param name="PriorDeviation">The prior's s in logits: as given, or as estimated from the votes.</param>
    /// <param name="CarelessRate">The share ε of careless answers: as given, or as estimated from the votes.</param>
    /// <param name="Settled">How settled the top N is.</param>
    public sealed record Ranked(IReadOnlyList<RankedItem> Items, double PriorDeviation, double CarelessRate, Settled Settled) : RankingOutcome;

    /// <summary>The fit ran out of steps; there is no ranking to show. Keep the last one, or allow more steps.</summary>
    /// <param name="Iterations">Newton steps taken.</param>
    /// <param name="LargestStep">The largest change the last step asked of a strength, in logits.</param>
    public sealed record NotConverged(int Iterations, double LargestStep) : RankingOutcome;
}
