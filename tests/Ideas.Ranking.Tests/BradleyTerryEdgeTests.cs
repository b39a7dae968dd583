namespace Ideas.Ranking.Tests;

public sealed class BradleyTerryEdgeTests
{
    [Fact]
    public void Zero_items_make_an_empty_ranking()
    {
        var ranked = Votes.None(0).Ranked();

        Assert.Empty(ranked);
    }

    [Fact]
    public void An_only_item_is_first_and_average()
    {
        var ranked = Votes.None(1).Ranked();

        Assert.Equal([new RankedItem(0, 0, 0, 0, 1, 1, 1, 0.5, 1, Tier.ClearlyTop)], ranked);
    }

    [Fact]
    public void Without_votes_all_share_the_first_rank_and_the_error_of_the_prior()
    {
        var ranked = Votes.None(4).Ranked(deviation: 2);

        Assert.Equal([0, 1, 2, 3], ranked.Select(item => item.Item));
        Assert.All(ranked, item => Assert.Equal(
            (1, 1, 4, 0.5, 0), (item.Rank, item.BestRank, item.WorstRank, item.ChanceAgainstRandom, item.Strength)));
        Assert.All(ranked, item => Assert.Equal(2 * Math.Sqrt(0.75), item.StandardError, 1e-12));
    }

    [Fact]
    public void Only_ties_leave_all_equal()
    {
        var ranked = Votes.None(3).AndTie(0, 1, 5).AndTie(1, 2).Ranked();

        Assert.All(ranked, item => Assert.Equal((1, 0.0), (item.Rank, Math.Round(item.Strength, 12))));
        Assert.Equal([0, 1, 2], ranked.Select(item => item.Item));
    }

    [Theory, InlineData(0.1), InlineData(1), InlineData(30), InlineData(1000)]
    public void An_item_that_won_everything_is_first_with_a_finite_strength(double deviation)
    {
        var votes = (Votes.Random(6, 40, seed: 1) with { Items = 7 }).And(6, 0, 9).And(6, 3, 9);

        var first = votes.Ranked(deviation)[0];

        Assert.Equal((6, 1), (first.Item, first.Rank));
        Assert.True(double.IsFinite(first.Strength) && double.IsFinite(first.StandardError));
    }

    [Theory, InlineData(1), InlineData(1000)]
    public void A_perfect_order_of_a_hundred_is_found(double deviation)
    {
        var pairs = from i in Enumerable.Range(0, 100) from j in Enumerable.Range(i + 1, 99 - i) select new Comparison(i, j);

        var ranked = new Votes(100, [.. pairs]).Ranked(deviation);

        Assert.Equal(Enumerable.Range(0, 100), ranked.Select(item => item.Item));
    }

    [Theory, InlineData(1), InlineData(1000)]
    public void A_chain_of_single_wins_is_found(double deviation)
    {
        var links = Enumerable.Range(0, 199).Select(i => new Comparison(i, i + 1));

        var ranked = new Votes(200, [.. links]).Ranked(deviation);

        Assert.Equal(Enumerable.Range(0, 200), ranked.Select(item => item.Item));
    }

    [Fact]
    public void Groups_without_a_common_vote_are_each_centred_and_uncertain_against_each_other()
    {
        var votes = Votes.None(5).And(0, 1, 8).And(1, 0, 2).And(2, 3, 8).And(3, 2, 2);

        var items = votes.ByItem(deviation: 1000);

        Assert.Equal(items[0].Strength, items[2].Strength, 1e-9);
        Assert.Equal(0, items[0].Strength + items[1].Strength, 1e-9);
        Assert.Equal((0.0, 0), (items[4].Strength, items[4].Comparisons));
        Assert.Equal(1000 * Math.Sqrt(0.8), items[4].StandardError, 1e-9);
        Assert.All(items, item => Assert.InRange(item.WorstRank - item.BestRank, 3, 4));
    }

    [Fact]
    public void Equal_items_share_a_rank_in_the_order_of_their_index_and_the_next_rank_is_left_out()
    {
        var ranked = Votes.None(4).And(3, 0, 2).And(1, 0, 2).And(2, 0, 1).Ranked();

        Assert.Equal([(1, 1), (3, 1), (2, 3), (0, 4)], ranked.Select(item => (item.Item, item.Rank)));
    }

    [Fact]
    public void Running_out_of_steps_is_an_answer()
    {
        var votes = Votes.Random(10, 100, seed: 2);

        var outcome = BradleyTerry.Rank(10, votes.Comparisons, new BradleyTerryOptions { MaxIterations = 1 });

        var failure = Assert.IsType<RankingOutcome.NotConverged>(outcome);
        Assert.Equal(1, failure.Iterations);
        Assert.InRange(failure.LargestStep, 0.1, 10);
    }

    [Theory, InlineData(1e3), InlineData(1e9), InlineData(1e300)]
    public void A_hopeless_warm_start_does_no_harm(double distance)
    {
        var votes = Votes.Random(30, 3_000, seed: 3);
        var hopeless = Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? distance : -distance).ToArray();

        var ranked = votes.Ranked(warmStart: hopeless);

        Close.Absolute(votes.Ranked().Select(item => item.Strength), ranked.Select(item => item.Strength), 1e-9);
    }

    [Theory, InlineData(-1, 0), InlineData(0, -1), InlineData(3, 0), InlineData(0, 3)]
    public void An_index_out_of_range_is_refused(int winner, int loser)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BradleyTerry.Rank(3, [new(winner, loser)], new()));
    }

    [Fact]
    public void Other_nonsense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => BradleyTerry.Rank(3, [new(1, 1)], new()));
        Assert.Throws<ArgumentException>(() => BradleyTerry.Rank(3, [], new(), warmStart: [0, 0]));
        Assert.Throws<ArgumentException>(() => BradleyTerry.Rank(1, [], new(), warmStart: [double.NaN]));
        Assert.Throws<ArgumentNullException>(() => BradleyTerry.Rank(3, [], null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => BradleyTerry.Rank(-1, [], new()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BradleyTerryOptions { MaxIterations = 0 });
    }

    [Theory, InlineData(0), InlineData(-1), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void A_prior_or_tolerance_that_is_not_positive_and_finite_is_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BradleyTerryOptions { PriorDeviation = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BradleyTerryOptions { Tolerance = value });
    }

    [Fact]
    public void An_item_compared_too_rarely_gets_no_rank_and_takes_no_place()
    {
        Comparison[] votes = [.. Enumerable.Repeat(new Comparison(0, 1), 4), .. Enumerable.Repeat(new Comparison(1, 2), 4), new Comparison(3, 0)];
        var options = new BradleyTerryOptions { MinimumComparisons = 2 };

        var items = ((RankingOutcome.Ranked)BradleyTerry.Rank(4, votes, options)).Items;

        Assert.Equal([0, 1, 2, 3], items.Select(item => item.Item));
        Assert.Equal([1, 2, 3, 0], items.Select(item => item.Rank));
        Assert.Equal((0, 0), (items[3].BestRank, items[3].WorstRank));
        Assert.All(items.Take(3), item => Assert.InRange(item.WorstRank, item.Rank, 3));
    }
}
