namespace Ideas.Ranking.Tests;

public sealed class LiveEloTests
{
    [Fact]
    public void K_falls_with_every_comparison_and_stays_positive()
    {
        var ks = Enumerable.Range(0, 5_000).Select(LiveElo.K).ToArray();

        Assert.Equal(EloScale.PointsPerLogit / 1.5, ks[0], 1e-9);
        Assert.All(ks.Zip(ks.Skip(1)), pair => Assert.True(pair.First > pair.Second));
        Assert.True(ks[^1] > 0);
    }

    [Theory, InlineData(1), InlineData(0.5), InlineData(0)]
    public void Points_are_conserved_when_both_have_the_same_K(double score)
    {
        var (left, right) = LiveElo.Update(1620, 7, 1480, 7, score);

        Assert.Equal(3100, left + right, 1e-9);
    }

    [Fact]
    public void Each_side_moves_with_its_own_K()
    {
        var (left, right) = LiveElo.Update(1500, 0, 1500, 40, 1);

        Assert.Equal(LiveElo.K(0) / 2, left - 1500, 1e-9);
        Assert.Equal(LiveElo.K(40) / 2, 1500 - right, 1e-9);
    }

    [Fact]
    public void Sides_may_be_swapped()
    {
        var (left, right) = LiveElo.Update(1550, 3, 1490, 11, 1);

        var swapped = LiveElo.Update(1490, 11, 1550, 3, 0);

        Close.Absolute([left, right], [swapped.Right, swapped.Left], 1e-9);
    }

    [Fact]
    public void A_surprise_moves_more_than_what_was_expected_and_a_tie_draws_together()
    {
        var (expected, _) = LiveElo.Update(1700, 5, 1400, 5, 1);
        var (surprise, _) = LiveElo.Update(1700, 5, 1400, 5, 0);
        var (tie, _) = LiveElo.Update(1700, 5, 1400, 5, 0.5);

        Assert.True(expected - 1700 < 1700 - surprise);
        Assert.InRange(tie, surprise, 1700);
    }

    [Fact]
    public void A_long_run_of_votes_ends_near_the_full_ranking()
    {
        var votes = Votes.Random(10, 4_000, seed: 1);
        var (elo, seen) = (Enumerable.Repeat(EloScale.Centre, 10).ToArray(), new int[10]);

        foreach (var (winner, loser, tie) in votes.Comparisons)
            (elo[winner], elo[loser]) = LiveElo.Update(elo[winner], seen[winner]++, elo[loser], seen[loser]++, tie ? 0.5 : 1);

        Close.Absolute(votes.ByItem().Select(item => item.Elo), elo, 25);
    }

    [Theory, InlineData(-1, 0, 1), InlineData(0, -1, 1), InlineData(0, 0, 1.5), InlineData(0, 0, -0.5), InlineData(0, 0, double.NaN)]
    public void Nonsense_is_refused(int leftComparisons, int rightComparisons, double score)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LiveElo.Update(1500, leftComparisons, 1500, rightComparisons, score));
    }
}
