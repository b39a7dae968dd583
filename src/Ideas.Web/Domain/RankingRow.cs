namespace Ideas.Web.Domain;

/// <summary>What may be said in words about an idea's place.</summary>
public enum IdeaTier
{
    NotRanked,
    ClearlyTop,
    LikelyTop,
    CannotBeToldApart,
    Below,
}

/// <summary>One idea in a snapshot. Scores are on the Elo scale; a rank of 0 means not yet comparable.</summary>
public sealed class RankingRow
{
    private RankingRow()
    {
    }

    public RankingRow(
        IdeaId idea, int rank, int bestRank, int worstRank, double elo, double standardError, int comparisons, double chanceAgainstRandom, double topChance, IdeaTier? tier, double? division = null) =>
        (IdeaId, Rank, BestRank, WorstRank, Elo, StandardError, Comparisons, ChanceAgainstRandom, TopChance, Tier, Division) =
        (idea, rank, bestRank, worstRank, elo, standardError, comparisons, chanceAgainstRandom, topChance, tier, division);

    public Guid SnapshotId { get; private set; }
    public IdeaId IdeaId { get; private set; }
    public int Rank { get; private set; }
    public int BestRank { get; private set; }
    public int WorstRank { get; private set; }
    public double Elo { get; private set; }
    public double StandardError { get; private set; }
    public int Comparisons { get; private set; }

    /// <summary>The chance, 0 to 1, that a colleague picks this idea over a random other idea.</summary>
    public double ChanceAgainstRandom { get; private set; }

    /// <summary>The chance, 0 to 1, that the idea truly belongs to the top.</summary>
    public double TopChance { get; private set; }

    /// <summary>
    /// How widely people's own tastes about it differ, as a variance in logits², 0 where they agree; null where it was not judged.
    /// </summary>
    public double? Division { get; private set; }

    /// <summary>Null in a ranking from before there were tiers.</summary>
    public IdeaTier? Tier { get; private set; }
}
