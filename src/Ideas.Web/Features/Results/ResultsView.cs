using Ideas.Web.Domain;
using Ideas.Web.Features.Shared;

namespace Ideas.Web.Features.Results;

/// <summary>One ranked idea as leadership reads it. Scores are whole Elo points.</summary>
public sealed record ResultRow(
    IdeaId Id, Wording Idea, int Rank, int BestRank, int WorstRank, int Score, int Low, int High, int Comparisons, int ChanceInHundred, IdeaTier? Tier, BoardState? Board)
{
    public bool IsOnBoard => Board is not null;

    /// <summary>What it is about, where a moderator has said so.</summary>
    public string? Theme { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>How widely tastes about it differ; null where too few people told.</summary>
    public double? Division { get; init; }

    /// <summary>The score and its standard error as they were computed, unrounded.</summary>
    public (double Score, double StandardError) Exact { get; init; }

    /// <summary>The chance, 0 to 1, that a colleague picks it over a random other idea, unrounded.</summary>
    public double Chance { get; init; }

    /// <summary>Ideas that were merged into it, whose votes count here.</summary>
    public IReadOnlyList<Wording> TakenIn { get; init; } = [];

    /// <summary>The places that the votes still allow, such as 2–5.</summary>
    public string Places => BestRank == WorstRank ? $"{BestRank}" : $"{BestRank}–{WorstRank}";

    /// <summary>Where only its place may be said.</summary>
    public ResultRow Place() => this with
    {
        BestRank = Rank,
        WorstRank = Rank,
        Score = 0,
        Low = 0,
        High = 0,
        Comparisons = 0,
        ChanceInHundred = 0,
        Tier = null,
        Division = null,
        Exact = default,
        Chance = 0,
    };

    /// <summary>Ranks are judged pair by pair and the top as a whole; where both speak of the line, what is said of the top holds.</summary>
    public static (int Best, int Worst) Possible(RankingRow row, int top) => row.Tier switch
    {
        IdeaTier.ClearlyTop => (row.BestRank, Math.Max(row.Rank, Math.Min(row.WorstRank, top))),
        IdeaTier.Below => (Math.Min(row.Rank, Math.Max(row.BestRank, top + 1)), row.WorstRank),
        _ => (row.BestRank, row.WorstRank),
    };
}

/// <summary>One idea that is not yet comparable.</summary>
public sealed record NotYetRow(IdeaId Id, Wording Idea, int Comparisons, string? Theme, BoardState? Board);

/// <summary>What the newest ranking says.</summary>
public sealed record ResultsView
{
    public DateTimeOffset? ComputedAt { get; init; }

    public bool IsFinal { get; init; }

    /// <summary>Voting is over, though the final ranking may still be on its way.</summary>
    public bool IsOver { get; init; }

    /// <summary>The last vote that the ranking read, by its sequence.</summary>
    public long Through { get; init; }

    /// <summary>The ideas that it ranked, those without a place included.</summary>
    public IReadOnlySet<IdeaId> Ideas { get; init; } = new HashSet<IdeaId>();

    /// <summary>SHA-256 of the result; null while nothing is final, and for results from before there were checksums.</summary>
    public string? Checksum { get; init; }

    /// <summary>Whether the stored figures still give that checksum.</summary>
    public bool? IsAsFrozen { get; init; }

    /// <summary>How many people's votes a final result counts.</summary>
    public int Voters { get; init; }

    public int Participants { get; init; }

    public long Votes { get; init; }

    /// <summary>How many ideas the top has that tiers speak of.</summary>
    public int Top { get; init; }

    public Meter? Meter { get; init; }

    /// <summary>How many answers in a hundred look random; null in a ranking that did not look.</summary>
    public int? CarelessInHundred { get; init; }

    /// <summary>How much of it may leave the house. Leadership's own pages show the order at any time (docs/decisions/small-groups.md).</summary>
    public ResultDetail Detail { get; init; }

    /// <summary>Whether enough people voted for the votes to be handed out.</summary>
    public bool MayReadVotes => Detail is not ResultDetail.Nothing;

    /// <summary>It as far as it may leave the house, in files, in reports and to other programs. Figures that may not be said are zero or null, and nobody shows them.</summary>
    public ResultsView Outside => Detail switch
    {
        ResultDetail.Nothing => this with
        {
            Ranked = [],
            NotYet = [.. Ranked.Select(row => new NotYetRow(row.Id, row.Idea, 0, row.Theme, row.Board)).Concat(NotYet.Select(row => row with { Comparisons = 0 })).OrderBy(row => row.Idea.Text, StringComparer.CurrentCulture)],
            Meter = null,
            CarelessInHundred = null,
        },
        ResultDetail.Places => this with
        {
            Ranked = [.. Ranked.Select(row => row.Place())],
            NotYet = [.. NotYet.Select(row => row with { Comparisons = 0 }).OrderBy(row => row.Idea.Text, StringComparer.CurrentCulture)],
            Meter = null,
            CarelessInHundred = null,
        },
        _ => this,
    };

    /// <summary>False when no order should be suggested.</summary>
    public bool TellsApart { get; init; }

    /// <summary>Best first.</summary>
    public IReadOnlyList<ResultRow> Ranked { get; init; } = [];

    public IReadOnlyList<NotYetRow> NotYet { get; init; } = [];

    /// <summary>The ideas as they are shown: by tier, or by the alphabet when the votes do not tell them apart. A ranking from before tiers is one group.</summary>
    public IEnumerable<IGrouping<IdeaTier?, ResultRow>> Groups => TellsApart
        ? Ranked.GroupBy(row => row.Tier).OrderBy(group => group.Key)
        : Ranked.OrderBy(row => row.Idea.Text, StringComparer.CurrentCulture).GroupBy(_ => (IdeaTier?)null);

    /// <summary>The lowest and highest score of the picture.</summary>
    public (int Low, int High) Axis { get; init; }

    /// <summary>Where a score lies on the axis, in percent from the left.</summary>
    public double Place(int score) => 100.0 * (Math.Clamp(score, Axis.Low, Axis.High) - Axis.Low) / Math.Max(1, Axis.High - Axis.Low);
}
