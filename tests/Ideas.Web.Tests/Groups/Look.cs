using AngleSharp.Dom;

namespace Ideas.Web.Tests.Groups;

/// <summary>What the page of groups said at one moment, by group.</summary>
internal sealed record Look(IReadOnlyDictionary<string, Column> Columns);

internal sealed record Column(DateTimeOffset AsOf, int AtLeast, bool HasFigures, IReadOnlyDictionary<string, Said> Cells);

/// <summary>What it said of one idea.</summary>
internal sealed record Said(bool IsSaid, string? Figure)
{
    public static Said Of(IElement cell, string tooFew) => new(!cell.Line().Contains(tooFew, StringComparison.Ordinal), cell.QuerySelector("strong")?.Line());
}
