namespace Ideas.Web.Tests.Ranking;

/// <summary>What a ranking may say of itself.</summary>
public sealed class SnapshotWordsTests
{
    [Fact]
    public void Sureness_speaks_of_a_top_that_leaves_somebody_out()
    {
        var ranking = Snapshot(top: 2, Row(1, 1), Row(2, 2), Row(3, 3));

        Assert.Equal(new Settledness(2, 0.8, 300), ranking.Settledness);
    }

    [Fact]
    public void Where_every_ranked_idea_fits_into_the_top_there_is_nothing_to_be_sure_of()
    {
        Assert.Null(Snapshot(top: 2, Row(1, 1), Row(2, 2), Row(0, 0), Row(0, 0)).Settledness);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void While_most_ideas_have_no_rank_yet_it_is_too_early_to_be_sure_of_anything(int unranked, bool isJudged)
    {
        RankingRow[] ranked = [Row(1, 1), Row(2, 2), Row(3, 3)];

        Assert.Equal(isJudged, Snapshot(top: 2, [.. ranked, .. Enumerable.Range(0, unranked).Select(_ => Row(0, 0))]).Settledness is not null);
    }

    [Fact]
    public void Ideas_are_told_apart_when_at_least_one_pair_in_twenty_is_surely_in_order()
    {
        RankingRow[] equals = [.. Enumerable.Range(1, 6).Select(rank => Row(rank, 1)), Row(0, 0)];
        RankingRow[] almost = [.. Enumerable.Range(1, 5).Select(rank => Row(rank, 1)), Row(6, 2), Row(0, 0)];

        Assert.False(Snapshot(top: 2, equals).TellsApart);
        Assert.True(Snapshot(top: 2, almost).TellsApart);
    }

    [Fact]
    public void One_idea_alone_is_told_apart()
    {
        Assert.True(Snapshot(top: 2, Row(1, 1)).TellsApart);
        Assert.True(Snapshot(top: 2).TellsApart);
    }

    private static RankingSnapshot Snapshot(int top, params RankingRow[] rows) =>
        new(CampaignId.New(), default, 0, 0, isFinal: false, new RankingMethod(1, 0), new Settledness(top, 0.8, 300), rows);

    private static RankingRow Row(int rank, int bestRank) => new(IdeaId.New(), rank, bestRank, 9, 1500, 50, 20, 0.5, 0.5, IdeaTier.CannotBeToldApart);
}
