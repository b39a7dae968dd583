namespace Ideas.Web.Domain;

/// <summary>What the ranking job computed from all counted votes at one moment.</summary>
public sealed class RankingSnapshot
{
    private readonly List<RankingRow> rows = [];

    private RankingSnapshot()
    {
    }

    public RankingSnapshot(CampaignId campaign, DateTimeOffset computedAt, long throughSequence, int votes, bool isFinal, IEnumerable<RankingRow> rows)
    {
        (Id, CampaignId, ComputedAt, ThroughSequence, Votes, IsFinal) = (Guid.CreateVersion7(), campaign, computedAt, throughSequence, votes, isFinal);
        this.rows.AddRange(rows);
    }

    public Guid Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public DateTimeOffset ComputedAt { get; private set; }

    /// <summary>The last vote that is in it; live Elo adds those that came later.</summary>
    public long ThroughSequence { get; private set; }

    /// <summary>How many votes counted, skips included.</summary>
    public int Votes { get; private set; }

    /// <summary>Computed after the campaign had closed: the result, which never changes again.</summary>
    public bool IsFinal { get; private set; }

    public IReadOnlyList<RankingRow> Rows => rows;
}

/// <summary>One idea in a snapshot. Scores are on the Elo scale; a rank of 0 means not yet comparable.</summary>
public sealed class RankingRow
{
    private RankingRow()
    {
    }

    public RankingRow(IdeaId idea, int rank, int bestRank, int worstRank, double elo, double standardError, int comparisons, double chanceAgainstRandom) =>
        (IdeaId, Rank, BestRank, WorstRank, Elo, StandardError, Comparisons, ChanceAgainstRandom) =
        (idea, rank, bestRank, worstRank, elo, standardError, comparisons, chanceAgainstRandom);

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
}
