using Ideas.Web.Features.Board;

namespace Ideas.Web.Tests.Board;

public sealed class BoardRuleTests
{
    [Theory]
    [InlineData(1, 10, BoardVerdict.Qualifies)]
    [InlineData(4, 10, BoardVerdict.Qualifies)]
    [InlineData(5, 10, BoardVerdict.NotSettled)]
    [InlineData(1, 9, BoardVerdict.ComparedTooRarely)]
    [InlineData(8, 9, BoardVerdict.ComparedTooRarely)]
    public void Of_eight_ranked_ideas_the_first_must_surely_be_in_the_better_half(int worstRank, int comparisons, BoardVerdict verdict)
    {
        var first = Row(1, worstRank, comparisons);

        var rule = new BoardRule(boardSize: 2, minimum: 10, [first, .. Enumerable.Range(2, 7).Select(rank => Row(rank, 8, 30)), Row(0, 0, 3)]);

        Assert.Equal(verdict, rule.Judge(first));
    }

    [Fact]
    public void A_large_board_takes_whoever_is_surely_within_it()
    {
        var fourth = Row(4, 6, 10);

        var rule = new BoardRule(boardSize: 6, minimum: 10, [Row(1, 2, 20), Row(2, 3, 20), Row(3, 6, 20), fourth, Row(5, 7, 20), Row(6, 7, 20), Row(7, 7, 20)]);

        Assert.Equal(BoardVerdict.Qualifies, rule.Judge(fourth));
        Assert.Equal([1, 2, 3, 4, 5, 6], rule.Top.Select(row => row.Rank));
    }

    [Fact]
    public void Ideas_without_a_rank_are_never_among_the_top()
    {
        var rule = new BoardRule(boardSize: 5, minimum: 10, [Row(0, 0, 5), Row(1, 1, 12), Row(0, 0, 3)]);

        Assert.Equal(12, Assert.Single(rule.Top).Comparisons);
    }

    private static RankingRow Row(int rank, int worstRank, int comparisons) => new(IdeaId.New(), rank, rank, worstRank, 1600, 50, comparisons, 0.7, 0.5, IdeaTier.CannotBeToldApart);
}
