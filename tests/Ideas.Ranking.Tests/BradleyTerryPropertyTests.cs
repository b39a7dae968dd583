namespace Ideas.Ranking.Tests;

public sealed class BradleyTerryPropertyTests
{
    private const double Tolerance = 1e-8;

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Relabelling_the_items_relabels_the_ranking(int seed)
    {
        var votes = Votes.Random(15, 120, seed);
        var label = Enumerable.Range(0, 15).ToArray();
        new Random(seed).Shuffle(label);

        var relabelled = votes.Map(vote => new(label[vote.Winner], label[vote.Loser], vote.Tie)).Ranked();

        var original = votes.Ranked();
        Assert.Equal(original.Select(item => label[item.Item]), relabelled.Select(item => item.Item));
        Close.Absolute(original.Select(item => item.Strength), relabelled.Select(item => item.Strength), Tolerance);
        Close.Absolute(original.Select(item => item.StandardError), relabelled.Select(item => item.StandardError), Tolerance);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Swapping_every_winner_and_loser_reverses_the_ranking(int seed)
    {
        var votes = Votes.Random(15, 120, seed);

        var swapped = votes.Map(vote => new(vote.Loser, vote.Winner, vote.Tie)).ByItem();

        var original = votes.ByItem();
        Close.Absolute(original.Select(item => -item.Strength), swapped.Select(item => item.Strength), Tolerance);
        Close.Absolute(original.Select(item => item.StandardError), swapped.Select(item => item.StandardError), Tolerance);
        Assert.Equal(original.Select(item => 16 - item.Rank), swapped.Select(item => item.Rank));
        Assert.Equal(original.Select(item => 16 - item.WorstRank), swapped.Select(item => item.BestRank));
    }

    [Fact]
    public void The_order_of_the_votes_changes_nothing_at_all()
    {
        var votes = Votes.Random(20, 300, seed: 4);

        var shuffled = votes.Shuffled(seed: 5).Ranked();

        Assert.Equal(votes.Ranked(), shuffled);
    }

    [Fact]
    public void The_two_sides_of_a_tie_are_alike()
    {
        var votes = Votes.Random(10, 80, seed: 6);

        var turned = votes.Map(vote => vote.Tie ? new(vote.Loser, vote.Winner, true) : vote).Ranked();

        Assert.Equal(votes.Ranked(), turned);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void One_win_each_brings_two_items_closer_and_keeps_their_order(int seed)
    {
        var votes = Votes.Random(8, 60, seed);
        var before = votes.Ranked();
        var (high, low) = (before[0], before[^1]);

        var after = votes.And(high.Item, low.Item).And(low.Item, high.Item).ByItem();

        Assert.InRange(after[high.Item].Strength - after[low.Item].Strength, 0, high.Strength - low.Strength);
    }

    [Fact]
    public void A_won_vote_raises_the_winner_and_lowers_the_loser()
    {
        var votes = Votes.Random(8, 60, seed: 9);

        var after = votes.And(3, 5).ByItem();

        var before = votes.ByItem();
        Assert.True(after[3].Strength > before[3].Strength);
        Assert.True(after[5].Strength < before[5].Strength);
    }

    [Fact]
    public void A_warm_start_does_not_change_the_answer()
    {
        var votes = Votes.Random(20, 200, seed: 10);
        var elsewhere = Enumerable.Range(0, 20).Select(i => i - 3.0).ToArray();

        var warm = votes.Ranked(warmStart: elsewhere);

        Close.Absolute(votes.Ranked().Select(item => item.Strength), warm.Select(item => item.Strength), Tolerance);
    }

    [Fact]
    public void A_ranking_is_centred_and_keeps_ranks_within_their_intervals()
    {
        var votes = Votes.Random(40, 500, seed: 11);

        var ranked = votes.Ranked();

        Assert.Equal(0, ranked.Sum(item => item.Strength), 1e-9);
        Assert.Equal(Enumerable.Range(1, 40), ranked.Select(item => item.Rank));
        Assert.Equal(1000, ranked.Sum(item => item.Comparisons));
        Assert.All(ranked, item => Assert.InRange(item.Rank, item.BestRank, item.WorstRank));
        Assert.All(ranked, item => Assert.InRange(item.Elo, item.EloLow, item.EloHigh));
        Assert.Equal(0.5, ranked.Average(item => item.ChanceAgainstRandom), 1e-12);
    }
}
