namespace Ideas.Web.Domain;

/// <summary>What the ranking job computed from all counted votes at one moment.</summary>
public sealed class RankingSnapshot
{
    /// <summary>With fewer pairs of ideas than this surely in order, an order would be little but chance.</summary>
    private const double ShareToldApart = 0.05;

    private readonly List<RankingRow> rows = [];

    private RankingSnapshot()
    {
    }

    public RankingSnapshot(CampaignId campaign, DateTimeOffset computedAt, long throughSequence, int votes, bool isFinal, RankingMethod method, Settledness top, IEnumerable<RankingRow> rows)
    {
        (Id, CampaignId, ComputedAt, ThroughSequence, Votes, IsFinal) = (Guid.CreateVersion7(), campaign, computedAt, throughSequence, votes, isFinal);
        (PriorDeviation, CarelessRate) = (method.PriorDeviation, method.CarelessRate);
        (Top, Sureness, VotesToGo) = (top.Top, top.Sureness, top.VotesToGo);
        this.rows.AddRange(rows);
    }

    /// <summary>Makes it the result: from here on a changed figure is told by the checksum.</summary>
    /// <param name="voters">How many participants' votes it counts.</param>
    public void Freeze(int voters)
    {
        if (!IsFinal)
        {
            throw new InvalidOperationException("Only a final ranking is a result.");
        }

        Voters = voters;
        Checksum = RankingChecksum.Of(this);
    }

    public Guid Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public DateTimeOffset ComputedAt { get; private set; }

    /// <summary>The votes were read through this sequence; live Elo adds those that came later.</summary>
    public long ThroughSequence { get; private set; }

    /// <summary>How many votes counted, skips included.</summary>
    public int Votes { get; private set; }

    /// <summary>Computed after the campaign had closed: the result. Only an admin who counts votes that were set aside makes a new one, beside it.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Of a final ranking: SHA-256, in hexadecimal, of its ids and figures. Texts are not in it, so that one can be taken away.</summary>
    public string? Checksum { get; private set; }

    /// <summary>How many participants' votes it counts.</summary>
    public int Voters { get; private set; }

    /// <summary>How widely the ideas' strengths were taken to differ, in logits.</summary>
    public double PriorDeviation { get; private set; }

    /// <summary>The share, 0 to 1, of answers that were taken to be random.</summary>
    public double CarelessRate { get; private set; }

    /// <summary>How many ideas the top has that tiers and sureness speak of.</summary>
    public int Top { get; private set; }

    /// <summary>Null in a ranking from before it was judged.</summary>
    public double? Sureness { get; private set; }

    public int? VotesToGo { get; private set; }

    public IReadOnlyList<RankingRow> Rows => rows;

    /// <summary>Whether every figure is as it was when it was frozen; null when there is no checksum. Its rows must be loaded.</summary>
    public bool? IsAsFrozen => Checksum is null ? null : Checksum == RankingChecksum.Of(this);

    public RankingMethod Method => new(PriorDeviation, CarelessRate);

    /// <summary>Null when there is nothing to choose, as every ranked idea fits into the top, and while most ideas have no rank yet.</summary>
    public Settledness? Settledness =>
        Sureness is { } sureness && rows.Count(row => row.Rank > 0) is var ranked && ranked > Top && 2 * ranked >= rows.Count ? new Settledness(Top, sureness, VotesToGo) : null;

    /// <summary>False when the votes put hardly any two ideas in order, so that none should be suggested.</summary>
    public bool TellsApart
    {
        get
        {
            var ranked = rows.Where(row => row.Rank > 0).ToList();
            return ranked.Count < 2 || ranked.Sum(row => row.BestRank - 1.0) >= ShareToldApart * ranked.Count * (ranked.Count - 1) / 2;
        }
    }
}
