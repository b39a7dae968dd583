using System.Globalization;
using Ideas.Ranking;

namespace Ideas.Web.Features.Exports;

/// <summary>The raw table: one row for each idea, for other programs. The same in the workbook and in the CSV file, in every language of the interface.</summary>
internal static class RawTable
{
    public static IReadOnlyList<Column> Columns(ExportedResult result) =>
    [
        new("id", 38, idea => $"{idea.Id.Value}"),
        new("campaign", 11, _ => result.Facts.Code),
        new("text", 60, idea => idea.Shown.Text),
        new("language", 10, idea => idea.Shown.Language),
        new("state", 10, idea => $"{idea.State}"),
        new("rank", 8, idea => idea.Place),
        new("best_rank", 10, idea => idea.Bounds?.BestRank),
        new("worst_rank", 11, idea => idea.Bounds?.WorstRank),
        new("elo", 12, idea => idea.Figures?.Exact.Score),
        new("standard_error", 15, idea => idea.Figures?.Exact.StandardError),
        new("low", 12, idea => idea.Figures is { Exact: var (score, error) } ? score - (RankedItem.Sure * error) : null),
        new("high", 12, idea => idea.Figures is { Exact: var (score, error) } ? score + (RankedItem.Sure * error) : null),
        new("comparisons", 12, idea => idea.Comparisons),
        new("chance", 10, idea => idea.Figures?.Chance),
        new("tier", 18, idea => idea.Bounds?.Tier?.ToString()),
        new("division", 10, idea => idea.Figures?.Division),
        new("theme", 20, idea => idea.Theme),
        new("board_state", 14, idea => idea.Board?.ToString()),
        new("submitted_on", 13, idea => idea.Submitted.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("merged_ids", 38, idea => idea.TakenIn.Count == 0 ? null : string.Join(' ', idea.TakenIn.Select(other => other.Id.Value))),
    ];
}
