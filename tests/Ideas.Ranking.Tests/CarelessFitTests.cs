namespace Ideas.Ranking.Tests;

/// <summary>The fit with a known share of careless answers.</summary>
public sealed class CarelessFitTests
{
    /// <summary>Items, votes (one in ten a tie), prior deviation, careless rate.</summary>
    public static TheoryData<int, int, double, double> Sizes => new()
    {
        { 2, 7, 1, 0.1 }, { 5, 12, 1, 0.5 }, { 12, 8, 1, 0.2 }, { 20, 30, 0.3, 0.9 }, { 25, 400, 1, 0.02 }, { 25, 400, 1, 0.5 },
        { 25, 60, 2.5, 0.1 }, { 30, 900, 2, 0.3 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void Random_votes_give_what_an_independent_solver_finds(int items, int count, double deviation, double careless)
    {
        var votes = Votes.Random(items, count, seed: items + count);

        var ranked = votes.Rank(Fixed(deviation, careless)).Items.OrderBy(item => item.Item).ToArray();

        var reference = new DenseReference(votes, deviation, careless);
        Close.Absolute(reference.Strengths, ranked.Select(item => item.Strength), 1e-6);
        Close.Relative(reference.StandardErrors, ranked.Select(item => item.StandardError), 1e-6);
        Assert.Equal(Enumerable.Range(0, items).Select(i => 1 + reference.SurelyAbove(i)), ranked.Select(item => item.BestRank));
        Assert.Equal(Enumerable.Range(0, items).Select(i => items - reference.SurelyBelow(i)), ranked.Select(item => item.WorstRank));
    }

    [Theory, InlineData(3, 1, 0.1, 1), InlineData(9, 0, 0.3, 2), InlineData(40, 10, 0.2, 1), InlineData(5, 5, 0.5, 1), InlineData(900, 100, 0.05, 0.3)]
    public void Two_items_stand_where_the_one_equation_for_their_lead_says(int wins, int losses, double careless, double deviation)
    {
        double Push(double lead) => (1 - careless) * Sigma(lead) * Sigma(-lead) / (careless / 2 + (1 - careless) * Sigma(lead));
        double Slope(double lead) => wins * Push(lead) - losses * Push(-lead) - lead / (2 * deviation * deviation);
        var (low, high) = (-40.0, 40.0);
        for (var halving = 0; halving < 80; halving++)
            if (Slope((low + high) / 2) > 0) low = (low + high) / 2;
            else high = (low + high) / 2;
        var curvature = (Slope(low - 1e-5) - Slope(low + 1e-5)) / 2e-5;

        var items = Votes.None(2).And(0, 1, wins).And(1, 0, losses).Rank(Fixed(deviation, careless)).Items.OrderBy(item => item.Item).ToArray();

        Close.Absolute([low / 2, -low / 2], items.Select(item => item.Strength), 1e-9);
        Close.Relative([Math.Sqrt(1 / curvature) / 2, Math.Sqrt(1 / curvature) / 2], items.Select(item => item.StandardError), 1e-6);
    }

    [Fact]
    public void No_careless_answers_and_next_to_none_give_next_to_the_same()
    {
        var votes = Votes.Random(20, 300, seed: 1);

        var few = votes.Rank(Fixed(1, 1e-9)).Items;

        Close.Absolute(votes.Ranked().Select(item => item.Strength), few.Select(item => item.Strength), 1e-6);
    }

    [Fact]
    public void Where_some_are_careless_answers_against_the_odds_weigh_little()
    {
        var order = Votes.PerfectOrder(6, times: 4);
        double Lead(Votes votes, double careless) => votes.Rank(Fixed(2, careless)).Items is var items ? items[0].Strength - items[^1].Strength : 0;

        var (plain, forgiving) = (Lead(order.And(5, 0, 2), 0) / Lead(order, 0), Lead(order.And(5, 0, 2), 0.1) / Lead(order, 0.1));

        Assert.InRange(plain, 0, 0.7);
        Assert.InRange(forgiving, 0.85, 1);
    }

    [Theory, InlineData(0, 1e3), InlineData(0, 1e6), InlineData(0.1, 1e3), InlineData(0.1, 1e6), InlineData(0.5, 1e6)]
    public void Strengths_hundreds_of_logits_apart_do_not_overflow(double careless, double deviation)
    {
        var items = Votes.PerfectOrder(100).Rank(Fixed(deviation, careless)).Items;

        Assert.Equal(Enumerable.Range(0, 100), items.Select(item => item.Item));
        Assert.True(items[0].Strength - items[^1].Strength > 200);
        Assert.All(items, item => Assert.True(double.IsFinite(item.Strength) && double.IsFinite(item.StandardError)));
        Assert.All(items, item => Assert.InRange(item.ChanceAgainstRandom, 0, 1));
    }

    [Theory, InlineData(1), InlineData(1e3), InlineData(1e6)]
    public void A_prior_of_any_width_gets_an_answer(double deviation)
    {
        var votes = (Votes.Random(6, 40, seed: 1) with { Items = 7 }).And(6, 0, 9).And(6, 3, 9);

        var outcome = BradleyTerry.Rank(7, votes.Comparisons, Fixed(deviation, 0.1));

        if (outcome is RankingOutcome.Ranked ranked) Assert.All(ranked.Items, item => Assert.True(double.IsFinite(item.Strength + item.StandardError)));
        else Assert.True(deviation > 1e3 && double.IsFinite(((RankingOutcome.NotConverged)outcome).LargestStep));
    }

    /// <summary>A beats B and B beats C as clearly as C beats A, which a careless half makes a saddle, where errors of the usual kind do not exist.</summary>
    [Theory, InlineData(2000), InlineData(0)]
    public void Votes_that_contradict_each_other_get_an_answer(int exactUpTo)
    {
        var circle = Votes.None(3).And(1, 2, 40).And(0, 1, 10).And(2, 0, 10);

        var ranked = circle.Rank(Fixed(1, 0.5) with { ExactUpTo = exactUpTo });

        Assert.All(ranked.Items, item => Assert.InRange(item.StandardError, 0.1, 3));
    }

    [Theory, InlineData(0.1), InlineData(0.5)]
    public void A_warm_start_does_not_change_the_answer(double careless)
    {
        var votes = Votes.Random(20, 200, seed: 10);
        var elsewhere = Enumerable.Range(0, 20).Select(i => i - 3.0).ToArray();

        var warm = votes.Rank(Fixed(1, careless), elsewhere);

        Close.Absolute(votes.Rank(Fixed(1, careless)).Items.Select(item => item.Strength), warm.Items.Select(item => item.Strength), 1e-8);
    }

    [Theory, InlineData(1e3), InlineData(1e9), InlineData(1e300)]
    public void A_hopeless_warm_start_does_no_harm(double distance)
    {
        var votes = Votes.Random(30, 3_000, seed: 3);
        var hopeless = Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? distance : -distance).ToArray();

        var ranked = votes.Rank(Fixed(1, 0.2), hopeless);

        Close.Absolute(votes.Rank(Fixed(1, 0.2)).Items.Select(item => item.Strength), ranked.Items.Select(item => item.Strength), 1e-8);
    }

    /// <summary>A win each is most probable where two are equal, so it can only draw them together.</summary>
    [Theory, InlineData(1, 0.1), InlineData(2, 0.3), InlineData(3, 0.5)]
    public void One_win_each_brings_two_items_closer_and_keeps_their_order_and_the_mean(int seed, double careless)
    {
        var votes = Votes.Random(8, 60, seed);
        var before = votes.Rank(Fixed(1, careless)).Items;
        var (high, low) = (before[0], before[^1]);

        var after = votes.And(high.Item, low.Item).And(low.Item, high.Item).Rank(Fixed(1, careless)).Items.ToDictionary(item => item.Item, item => item.Strength);

        Assert.InRange(after[high.Item] - after[low.Item], 0, high.Strength - low.Strength - 1e-3);
        Assert.Equal(0, after.Values.Sum(), 1e-9);
    }

    private static BradleyTerryOptions Fixed(double deviation, double careless) => new() { PriorDeviation = deviation, CarelessRate = careless };

    private static double Sigma(double lead) => 1 / (1 + Math.Exp(-lead));
}
