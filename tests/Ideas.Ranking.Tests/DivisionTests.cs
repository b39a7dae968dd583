namespace Ideas.Ranking.Tests;

public sealed class DivisionTests
{
    /// <summary>Three items of equal strength, so that every answer has a slope of a half and an information of a quarter.</summary>
    private static readonly RankedItem[] Equal = [.. Enumerable.Range(0, 3).Select(item => new RankedItem(item, 0, 0.1, 10, 1, 1, 3, 0.5, 0.5, Tier.CannotBeToldApart))];

    [Fact]
    public void One_answer_each_tells_nothing()
    {
        var items = Division.Of(Equal, [new(0, new(0, 1)), new(1, new(1, 0)), new(2, new(2, 0))], 3, 0);

        Assert.All(items, item => Assert.Equal((0, 0.0), (item.Voters, item.Variance)));
    }

    [Fact]
    public void No_votes_no_items_and_no_voters_are_no_trouble()
    {
        Assert.Empty(Division.Of([], [], 0, 0));
        Assert.All(Division.Of(Equal, [], 5, 0.1), item => Assert.Equal(0, item.Variance));
    }

    [Fact]
    public void The_figure_is_what_the_formula_says()
    {
        // Two love item 0 and two hate it; each met it twice. What they say of the others goes together no more than chance.
        DisagreementVote[] votes = [.. Enumerable.Range(0, 4).SelectMany(voter => voter < 2
            ? new DisagreementVote[] { new(voter, new(0, 1)), new(voter, new(0, 2)) }
            : [new(voter, new(1, 0)), new(voter, new(2, 0))])];

        var item = Division.Of(Equal, votes, 4, 0)[0];

        // By hand: v = 1/4 and r = ±1/2 for each of 8 answers, so that R² − Σr² = 1/2, V² − Σv² = 1/8 and V³ − 2VΣv² + Σv³ = 1/32 for each voter; no other item was met twice.
        const double information = 8 / 4.0, products = 4 / 8.0, triples = 4 / 32.0;
        Assert.Equal(4, item.Voters);
        Assert.Equal((4 * 0.5 + products / information) / (products - 2 * triples / information + products * products / (information * information)), item.Variance, 1e-9);
    }

    [Fact]
    public void Who_is_called_what_makes_no_difference()
    {
        var campaign = new SimulatedSegments(8, seed: 3).With(0, voters: 30, each: 20, lead: 2).With(1, 30, 20, lead: -2);
        var order = Enumerable.Range(0, 60).Select(voter => (voter * 7) % 60).ToArray();

        var (one, other) = (Of(campaign), Division.Of(campaign.Crowd(), [.. campaign.Votes.Select(vote => vote with { Voter = order[vote.Voter] }).Reverse()], 60, 0));

        Assert.All(one.Zip(other), pair => Assert.Equal((pair.First.Voters, pair.First.Variance), (pair.Second.Voters, Close(pair.Second.Variance, pair.First.Variance))));

        static double Close(double value, double expected) => Math.Abs(value - expected) < 1e-9 ? expected : value;
    }

    [Fact]
    public void An_item_or_a_voter_that_is_not_there_is_a_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Division.Of(Equal, [new(1, new(0, 1))], 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Division.Of(Equal, [new(0, new(0, 3))], 1, 0));
        Assert.Throws<ArgumentException>(() => Division.Of(Equal, [new(0, new(1, 1))], 1, 0));
        Assert.Throws<ArgumentNullException>(() => Division.Of(null!, [], 1, 0));
    }

    [Fact]
    public void What_half_love_and_half_hate_stands_far_above_what_all_find_average()
    {
        var found = Enumerable.Range(1, 60).Select(seed => Of(new SimulatedSegments(20, seed).Planted(0, 0).Planted(1, 0).With(0, voters: 40, each: 30, lead: 2).With(1, 40, 30, lead: -2))).ToList();

        Assert.InRange(found.Average(items => items[0].Variance), 1.3, 2.5);
        Assert.InRange(found.Average(items => items[1].Variance), 0, 0.3);
        Assert.InRange(found.Count(items => items[0].Variance > 4 * items[1].Variance), 57, 60);
        Assert.InRange(found.Count(items => items.All(item => item.Item == 0 || item.Variance < items[0].Variance)), 57, 60);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void Tastes_that_are_alike_for_all_items_are_found(double deviation)
    {
        var found = Enumerable.Range(1, 60).Select(seed => Of(new SimulatedSegments(12, seed).With(0, voters: 60, each: 24, taste: deviation))).ToList();

        // The step from an answer to a taste is a straight one, so wide tastes seem narrower than they are.
        Assert.InRange(found.Average(items => items.Average(item => item.Variance)), 0.5 * deviation, 0.06 + (0.7 * deviation));
    }

    [Fact]
    public void With_few_voters_the_figures_stay_near_that_of_all_items()
    {
        var (few, many) = (Spread(voters: 6), Spread(voters: 200));

        Assert.InRange(few, 0, 0.1);
        Assert.InRange(many, 0, 0.1);

        static double Spread(int voters) => Enumerable.Range(1, 60).Average(seed =>
        {
            var items = Of(new SimulatedSegments(15, seed).With(0, voters, each: 15, taste: 0.7));
            return items.Max(item => item.Variance) - items.Average(item => item.Variance);
        });
    }

    private static IReadOnlyList<DividedItem> Of(SimulatedSegments campaign) => Division.Of(campaign.Crowd(), campaign.Votes, campaign.SegmentOf.Count, 0);
}
