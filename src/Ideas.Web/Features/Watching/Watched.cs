using Ideas.Web.Domain;

namespace Ideas.Web.Features.Watching;

/// <summary>A bar of a chart: what it stands for, how long it is, and its figure in words.</summary>
public sealed record Bar(string Label, double Value, string Figure);

/// <summary>A chart, drawn by the server, with the same figures as a table for whoever cannot see it.</summary>
/// <param name="Full">The value of the longest bar that is possible; the longest there is, when 0.</param>
public sealed record Chart(string Id, string Head, IReadOnlyList<Bar> Bars, double Full = 0)
{
    public double Most => Full > 0 ? Full : Math.Max(1, Bars.Max(bar => bar.Value));
}

/// <summary>Whether both sides are chosen alike. Sides are dealt at random, so only chance and habit make a difference.</summary>
internal sealed record Sides(long Left, long Decided)
{
    public double LeftShare => Decided == 0 ? 0.5 : (double)Left / Decided;

    /// <summary>How far from a half chance alone leads in 999 of 1,000 campaigns.</summary>
    public double Margin => Decided == 0 ? 0.5 : Math.Min(0.5, 3.29 * 0.5 / Math.Sqrt(Decided));

    public bool IsBalanced => Math.Abs(LeftShare - 0.5) <= Margin;
}

internal sealed record SkipLine(SkipReason? Reason, long Count);

/// <summary>How often one idea was in a duel that somebody answered.</summary>
internal sealed record Exposure(IdeaId Idea, Wording Text, long Shown, bool IsLate);

/// <summary>The ideas that came in before anybody could vote.</summary>
/// <param name="Authors">How many people wrote them; null where they are too few to say.</param>
internal sealed record Collected(int Live, int Pending, int? Authors);

/// <summary>How the votes of a campaign come in.</summary>
internal sealed record Watched(long Answers, int Voters, IReadOnlyList<SkipLine> Skips, Sides Sides, IReadOnlyList<Exposure> Ideas)
{
    public long Skipped => Skips.Sum(line => line.Count);

    public IReadOnlyList<Exposure> Late => [.. Ideas.Where(idea => idea.IsLate)];

    public int LateWithPlace => Late.Count(idea => idea.Shown >= Idea.RankedFrom);

    public static long Median(IEnumerable<Exposure> ideas) => ideas.Select(idea => idea.Shown).Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;
}
