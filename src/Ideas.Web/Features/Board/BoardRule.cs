using Ideas.Web.Domain;

namespace Ideas.Web.Features.Board;

public enum BoardVerdict
{
    Qualifies,
    ComparedTooRarely,
    NotSettled,
}

/// <summary>Which ideas of a ranking may go to the board (docs/decisions/board-rule.md).</summary>
public sealed class BoardRule(int boardSize, int minimum, IReadOnlyList<RankingRow> ranking)
{
    private readonly int ranked = ranking.Count(row => row.Rank > 0);

    /// <summary>The top N, best first, whether they qualify or not.</summary>
    public IEnumerable<RankingRow> Top => ranking.Where(row => row.Rank > 0 && row.Rank <= boardSize).OrderBy(row => row.Rank);

    public BoardVerdict Judge(RankingRow row) =>
        row.Comparisons < minimum ? BoardVerdict.ComparedTooRarely
        : IsSettled(row) ? BoardVerdict.Qualifies
        : BoardVerdict.NotSettled;

    /// <summary>Even the worst rank that the votes still allow lies in the better half, or within the top N.</summary>
    private bool IsSettled(RankingRow row) => row.WorstRank <= Math.Max(boardSize, (ranked + 1) / 2);
}
