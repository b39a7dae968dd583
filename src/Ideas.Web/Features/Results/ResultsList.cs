using Ideas.Web.Domain;

namespace Ideas.Web.Features.Results;

/// <summary>The ideas of a result in the order and choice that somebody asked for. Each keeps the rank it has among all.</summary>
internal sealed record ResultsList(ResultsView Results, ResultsFilter Filter)
{
    /// <summary>A page is no longer than this, unless somebody asks for everything.</summary>
    public const int Most = 100;

    private IReadOnlyList<ResultRow> Ranked { get; } = [.. Sorted([.. Results.Ranked.Where(row => Filter.Lets(row.Theme, row.Board))], Filter.Sort)];

    private IReadOnlyList<NotYetRow> NotRanked { get; } = [.. Results.NotYet.Where(row => Filter.Lets(row.Theme, row.Board))];

    public int Found => Ranked.Count + NotRanked.Count;

    public int Of => Results.Ranked.Count + Results.NotYet.Count;

    public bool IsCut => Shown.Count + NotYet.Count < Found;

    public IReadOnlyList<ResultRow> Shown => Filter.All ? Ranked : [.. Ranked.Take(Most)];

    public IReadOnlyList<NotYetRow> NotYet => Filter.All ? NotRanked : [.. NotRanked.Take(Most)];

    /// <summary>Tiers speak of places, and so they stand only where places come one after the other.</summary>
    public IEnumerable<IGrouping<IdeaTier?, ResultRow>> Groups =>
        Filter.Sort is ResultsSort.Score ? (Results with { Ranked = Shown }).Groups : Shown.GroupBy(_ => (IdeaTier?)null);

    /// <summary>What ideas of the campaign are about, to choose from.</summary>
    public IReadOnlyList<string> Themes { get; } =
        [.. Results.Ranked.Select(row => row.Theme).Concat(Results.NotYet.Select(row => row.Theme)).OfType<string>().Distinct().Order(StringComparer.CurrentCulture)];

    public bool HasCards => Results.Ranked.Any(row => row.IsOnBoard) || Results.NotYet.Any(row => row.Board is not null);

    private static IEnumerable<ResultRow> Sorted(IReadOnlyList<ResultRow> rows, ResultsSort sort) => sort switch
    {
        ResultsSort.Score => rows,
        ResultsSort.Votes => rows.OrderByDescending(row => row.Comparisons),
        ResultsSort.New => rows.OrderByDescending(row => row.SubmittedAt),
        ResultsSort.Division => rows.OrderByDescending(row => row.Division ?? -1),
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };
}
