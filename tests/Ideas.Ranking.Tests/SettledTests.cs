using Ideas.Benchmarks.Simulation;

namespace Ideas.Ranking.Tests;

public sealed class SettledTests
{
    [Theory, InlineData(1), InlineData(5), InlineData(10)]
    public void Sureness_is_the_mean_chance_of_those_ranked_highest(int top)
    {
        var ranked = KnownTruth.Of(40, votesAnItem: 15, 1, 0.1, seed: 1).Votes.Rank(new() { Top = top });

        Assert.Equal(top, ranked.Settled.Top);
        Assert.Equal(ranked.Items.Take(top).Average(item => item.TopChance), ranked.Settled.Sureness, 1e-12);
    }

    [Fact]
    public void With_no_more_items_than_places_all_is_settled()
    {
        Assert.Equal(new Settled(0, 1, 0), Votes.None(0).Rank().Settled);
        Assert.Equal(new Settled(1, 1, 0), Votes.None(1).Rank().Settled);
        Assert.Equal(new Settled(10, 1, 0), Votes.None(10).Rank().Settled);
        Assert.Equal(new Settled(3, 1, 0), Votes.Random(3, 20, seed: 1).Rank().Settled);
    }

    [Fact]
    public void At_the_goal_no_votes_are_needed()
    {
        var settled = Votes.PerfectOrder(20, times: 10).Rank(new() { Top = 5 }).Settled;

        Assert.InRange(settled.Sureness, Settled.Goal, 1);
        Assert.Equal(0, settled.VotesToGo);
    }

    [Fact]
    public void Before_the_goal_some_votes_are_needed()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var settled = KnownTruth.Of(30, votesAnItem: 2 * seed, 1, 0.1, seed).Votes.Rank(new() { Top = 5 }).Settled;

            if (settled.Sureness < Settled.Goal) Assert.True(settled.VotesToGo is null or > 0);
            else Assert.Equal(0, settled.VotesToGo);
        }
    }

    [Fact]
    public void Near_ties_are_out_of_reach()
    {
        var equals = KnownTruth.Of(30, votesAnItem: 300, deviation: 0.01, careless: 0, seed: 2).Votes.Rank(new() { Top = 5 });

        Assert.InRange(equals.Settled.Sureness, 0.2, 0.7);
        Assert.Null(equals.Settled.VotesToGo);
    }

    /// <summary>A prior that holds all items for equal, and so many of them that none has a chance worth speaking of.</summary>
    [Theory, InlineData(20, 1e-6), InlineData(200, 1e-6), InlineData(200, 1e-3)]
    public void Where_nothing_differs_nothing_is_promised(int items, double deviation)
    {
        var settled = Votes.None(items).Rank(new() { PriorDeviation = deviation, CarelessRate = 0, Top = 3 }).Settled;

        Assert.Equal(3.0 / items, settled.Sureness, 1e-6);
        Assert.Null(settled.VotesToGo);
    }

    [Theory, InlineData(100), InlineData(500), InlineData(600), InlineData(2_000)]
    public void A_campaign_of_any_size_without_votes_is_far_from_settled(int items)
    {
        var settled = Votes.None(items).Rank(new() { PriorDeviation = 1, CarelessRate = 0.1 }).Settled;

        Assert.Equal(10.0 / items, settled.Sureness, 1e-6);
        Assert.True(settled.VotesToGo is null || settled.VotesToGo > 2 * items);
    }

    /// <summary>Fifty ideas of which a few stand far out, a tenth of the people careless; the meter is read until it says 90 %.</summary>
    [Fact]
    public void When_it_says_ninety_percent_about_ninety_percent_are_right_and_on_the_way_less_and_less_is_to_go()
    {
        var setting = new Setting(50, Truth.StudentT, Careless: 0.1, Top: 10, LastArrival: 2);

        var looks = Enumerable.Range(1, 12).Select(seed => MeterCommand.Watch(new Campaign(setting, Policy.Mix.Create(10), seed), setting, longest: 60)).ToList();

        var settled = looks.Where(run => run[^1].IsSettled).ToList();
        Assert.InRange(settled.Count, 5, 12);
        Assert.InRange(settled.Average(run => run[^1].Recall), 0.83, 1);
        var toGo = settled.Where(run => run.Count > 6).Select(run => (Early: run[1].Settled.VotesToGo, Late: run[^2].Settled.VotesToGo)).ToList();
        Assert.True(toGo.Count(pair => pair.Late < (pair.Early ?? int.MaxValue)) >= 0.9 * toGo.Count);
        Assert.All(looks.SelectMany(run => run), look => Assert.True(look.Settled.VotesToGo is null or >= 0));
    }
}
