namespace Ideas.Ranking.Tests;

/// <summary>Errors by the series, and what is counted from them.</summary>
public sealed class StandingsTests
{
    /// <summary>Items, votes, careless rate.</summary>
    [Theory, InlineData(300, 3_000, 0), InlineData(300, 3_000, 0.2), InlineData(600, 4_000, 0.1), InlineData(100, 5_000, 0.1)]
    public void The_series_is_within_a_percent_of_the_exact_errors_on_random_pairs(int items, int votes, double careless)
    {
        var random = Votes.Random(items, votes, seed: items);
        var options = new BradleyTerryOptions { PriorDeviation = 1, CarelessRate = careless };

        var series = random.Rank(options with { ExactUpTo = 0 }).Items;

        var exact = random.Rank(options).Items;
        Assert.Equal(exact.Select(item => item.Item), series.Select(item => item.Item));
        Close.Relative(exact.Select(item => item.StandardError), series.Select(item => item.StandardError), 0.01);
    }

    /// <summary>Sizes that fill vectors of any width and that do not. Without exact errors, the variance of a difference is the sum of two.</summary>
    [Theory, InlineData(2), InlineData(3), InlineData(8), InlineData(61), InlineData(256), InlineData(301)]
    public void Counting_many_at_a_time_gives_the_plain_count(int items)
    {
        var ranked = KnownTruth.Of(items, votesAnItem: 60, 1, 0.1, seed: items).Votes.Rank(new() { ExactUpTo = 0 }).Items;

        foreach (var item in ranked)
        {
            Assert.Equal(1 + ranked.Count(other => SurelyAbove(other, item)), item.BestRank);
            Assert.Equal(items - ranked.Count(other => SurelyAbove(item, other)), item.WorstRank);
        }
    }

    [Fact]
    public void Items_without_a_rank_are_not_counted()
    {
        var votes = KnownTruth.Of(50, votesAnItem: 60, 1, 0.1, seed: 1).Votes;

        var ranked = (votes with { Items = 51 }).And(50, 0).Rank(new() { ExactUpTo = 0, MinimumComparisons = 2 }).Items;

        Assert.Equal((50, 0, 0, 0), (ranked[50].Item, ranked[50].Rank, ranked[50].BestRank, ranked[50].WorstRank));
        Assert.All(ranked.Take(50), item => Assert.Equal(1 + ranked.Take(50).Count(other => SurelyAbove(other, item)), item.BestRank));
    }

    [Fact]
    public void Chances_against_random_are_the_mean_of_all_also_where_they_are_looked_up()
    {
        var ranked = Votes.Random(800, 20_000, seed: 2).Rank(new() { ExactUpTo = 0 }).Items;

        int[] sample = [0, 1, 400, 798, 799];
        Close.Absolute(
            sample.Select(k => (ranked.Sum(other => 1 / (1 + Math.Exp(other.Strength - ranked[k].Strength))) - 0.5) / 799),
            sample.Select(k => ranked[k].ChanceAgainstRandom), 1e-8);
    }

    private static bool SurelyAbove(RankedItem one, RankedItem other) =>
        one.Strength - other.Strength >= RankedItem.Sure * Math.Sqrt(one.StandardError * one.StandardError + other.StandardError * other.StandardError)
        && one.Item != other.Item;
}
