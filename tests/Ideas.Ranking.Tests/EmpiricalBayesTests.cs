namespace Ideas.Ranking.Tests;

/// <summary>What is estimated from the votes: the prior's deviation s, which is given out widened by 1.2, and the careless rate ε.</summary>
public sealed class EmpiricalBayesTests
{
    private const double Widening = 1.2;

    /// <summary>
    /// True s and ε, and the bands for both estimates. 100 items, 10,000 votes. Where strengths hardly differ, votes cannot tell ε from s,
    /// and the beliefs in s and in ε ≈ 0.1 draw both; likewise where many are careless.
    /// </summary>
    public static TheoryData<double, double, double, double, double, double> Truths => new()
    {
        { 0.3, 0, 0.2, 0.5, 0, 0.25 }, { 1, 0, 0.85, 1.2, 0, 0.06 }, { 2, 0, 1.7, 2.3, 0, 0.03 },
        { 0.3, 0.1, 0.2, 0.5, 0.05, 0.3 }, { 1, 0.1, 0.8, 1.15, 0.05, 0.15 }, { 2, 0.1, 1.6, 2.3, 0.07, 0.13 },
        { 0.3, 0.3, 0.2, 0.5, 0.1, 0.4 }, { 1, 0.3, 0.6, 1.1, 0.1, 0.35 }, { 2, 0.3, 1.3, 2.3, 0.2, 0.35 },
    };

    [Theory, MemberData(nameof(Truths))]
    public void The_truth_behind_many_votes_is_found(double s, double ε, double leastS, double mostS, double leastε, double mostε)
    {
        var truth = KnownTruth.Of(items: 100, votesAnItem: 100, s, ε, seed: 1);

        var ranked = truth.Votes.Rank();

        Assert.InRange(ranked.PriorDeviation / Widening, leastS, mostS);
        Assert.InRange(ranked.CarelessRate, leastε, mostε);
    }

    [Theory, InlineData(0.3), InlineData(1), InlineData(3)]
    public void With_the_careless_rate_given_the_deviation_is_found(double s)
    {
        var truth = KnownTruth.Of(items: 100, votesAnItem: 50, s, careless: 0.1, seed: 2);
        var sample = Math.Sqrt(truth.Strengths.Average(strength => strength * strength));

        var ranked = truth.Votes.Rank(new() { CarelessRate = 0.1 });

        Assert.Equal(0.1, ranked.CarelessRate);
        Assert.InRange(ranked.PriorDeviation / Widening, 0.75 * sample, 1.15 * sample);
    }

    [Theory, InlineData(0), InlineData(0.1), InlineData(0.3)]
    public void With_the_deviation_given_the_careless_rate_is_found(double ε)
    {
        var truth = KnownTruth.Of(items: 100, votesAnItem: 100, deviation: 2, ε, seed: 3);

        var ranked = truth.Votes.Rank(new() { PriorDeviation = 2 });

        Assert.Equal(2, ranked.PriorDeviation);
        Assert.InRange(ranked.CarelessRate, ε - 0.03, ε + 0.03);
    }

    public static TheoryData<string> Edges => [.. EdgeCases.Keys];

    [Theory, MemberData(nameof(Edges))]
    public void Edge_cases_get_sound_estimates_and_intervals(string edge)
    {
        var votes = EdgeCases[edge];

        foreach (var options in new BradleyTerryOptions[] { new(), new() { PriorDeviation = 1 }, new() { CarelessRate = 0 }, new() { ExactUpTo = 0 } })
        {
            var ranked = votes.Rank(options);

            Assert.Equal(Enumerable.Range(0, votes.Items), ranked.Items.Select(item => item.Item).Order());
            Assert.InRange(ranked.PriorDeviation, 0.05, 12);
            Assert.InRange(ranked.CarelessRate, 0, 0.6);
            Assert.InRange(ranked.Settled.Sureness, 0, 1);
            Assert.All(ranked.Items, item => Assert.InRange(item.Strength, -50, 50));
            Assert.All(ranked.Items, item => Assert.InRange(item.StandardError, votes.Items == 1 ? 0 : 0.01, 1.5 * ranked.PriorDeviation));
            Assert.All(ranked.Items, item => Assert.InRange(item.Rank, item.BestRank, item.WorstRank));
        }
    }

    /// <summary>Few items, few votes, in every third case repeated and so arranged that they contradict each other.</summary>
    [Fact]
    public void Whatever_the_votes_there_is_an_answer()
    {
        var random = new Random(1);
        for (var run = 0; run < 600; run++)
        {
            var votes = Votes.Random(2 + random.Next(12), random.Next(1, 80), run);
            if (run % 3 == 0) votes = votes with { Comparisons = [.. votes.Comparisons.SelectMany(vote => Enumerable.Repeat(Circular(vote), 1 + random.Next(20)))] };

            var ranked = votes.Rank(run % 2 == 0 ? new() : new() { PriorDeviation = 0.1 + 3 * random.NextDouble() });

            Assert.All(ranked.Items, item => Assert.InRange(item.StandardError, 0.01, 2 * ranked.PriorDeviation));
            Assert.All(ranked.Items, item => Assert.InRange(item.Strength, -50, 50));
            Assert.InRange(ranked.Settled.Sureness, 0, 1);
        }
    }

    [Fact]
    public void Without_votes_the_beliefs_stay()
    {
        var ranked = Votes.None(10).Rank();

        Assert.InRange(ranked.PriorDeviation, 0.9, 1.2);
        Assert.Equal(0.1, ranked.CarelessRate, 1e-3);
    }

    [Fact]
    public void A_perfect_order_is_kept_and_places_are_known_to_within_twenty()
    {
        var five = Votes.PerfectOrder(5, times: 10).Rank().Items;
        var hundred = Votes.PerfectOrder(100).Rank().Items;

        Assert.Equal(Enumerable.Range(0, 5), five.Select(item => item.Item));
        Assert.Equal(Enumerable.Range(0, 100), hundred.Select(item => item.Item));
        Assert.All(hundred, item => Assert.InRange(item.WorstRank - item.BestRank, 0, 20));
    }

    [Fact]
    public void Nothing_but_ties_leaves_all_equal()
    {
        var ties = Votes.Random(20, 4_000, seed: 4).Map(vote => vote with { Tie = true });

        var ranked = ties.Rank();

        Assert.All(ranked.Items, item => Assert.Equal(0, item.Strength, 1e-9));
        Assert.Equal(20, ranked.Items.Count(item => item.Rank == 1));
    }

    [Fact]
    public void The_order_of_the_votes_changes_nothing_at_all()
    {
        var votes = Votes.Random(20, 300, seed: 4);

        var shuffled = votes.Shuffled(seed: 5).Rank();

        Assert.Equal(votes.Rank().Items, shuffled.Items);
        Assert.Equal(votes.Rank().CarelessRate, shuffled.CarelessRate);
        Assert.Equal(votes.Rank().Settled, shuffled.Settled);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Relabelling_the_items_relabels_the_ranking(int seed)
    {
        var votes = Votes.Random(15, 200, seed);
        var label = Enumerable.Range(0, 15).ToArray();
        new Random(seed).Shuffle(label);

        var relabelled = votes.Map(vote => new(label[vote.Winner], label[vote.Loser], vote.Tie)).Rank();

        var original = votes.Rank();
        Assert.Equal(original.CarelessRate, relabelled.CarelessRate, 1e-6);
        Assert.Equal(original.Items.Select(item => label[item.Item]), relabelled.Items.Select(item => item.Item));
        Close.Absolute(original.Items.Select(item => item.Strength), relabelled.Items.Select(item => item.Strength), 1e-6);
        Close.Absolute(original.Items.Select(item => item.StandardError), relabelled.Items.Select(item => item.StandardError), 1e-6);
        Close.Absolute(original.Items.Select(item => item.TopChance), relabelled.Items.Select(item => item.TopChance), 1e-6);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Swapping_every_winner_and_loser_reverses_the_ranking(int seed)
    {
        var votes = Votes.Random(15, 200, seed);

        var swapped = votes.Map(vote => new(vote.Loser, vote.Winner, vote.Tie)).Rank();

        var original = votes.Rank();
        Assert.Equal(original.PriorDeviation, swapped.PriorDeviation, 1e-6);
        Assert.Equal(original.Items.Reverse().Select(item => item.Item), swapped.Items.Select(item => item.Item));
        Close.Absolute(original.Items.Reverse().Select(item => -item.Strength), swapped.Items.Select(item => item.Strength), 1e-6);
        Close.Absolute(original.Items.Reverse().Select(item => item.StandardError), swapped.Items.Select(item => item.StandardError), 1e-6);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void A_warm_start_does_not_change_the_answer(int seed)
    {
        var votes = Votes.Random(20, 300, seed);
        var cold = votes.Rank();
        var last = cold.Items.OrderBy(item => item.Item).Select(item => item.Strength).ToArray();

        foreach (var start in new[] { last, [.. Enumerable.Range(0, 20).Select(i => i - 3.0)] })
        {
            var warm = votes.Rank(warmStart: start);

            Assert.Equal(cold.CarelessRate, warm.CarelessRate, 1e-6);
            Close.Absolute(cold.Items.Select(item => item.Strength), warm.Items.Select(item => item.Strength), 1e-6);
        }
    }

    [Fact]
    public void Intervals_hold_the_truth_as_often_as_they_say_and_plain_ones_do_not()
    {
        var plain = new BradleyTerryOptions { PriorDeviation = 1, CarelessRate = 0 };
        var few = Enumerable.Range(1, 15).Select(seed => KnownTruth.Of(40, votesAnItem: 10, 1, 0.1, seed)).ToList();
        var many = Enumerable.Range(1, 5).Select(seed => KnownTruth.Of(40, votesAnItem: 300, 1, 0.1, seed)).ToList();

        Assert.InRange(few.Average(truth => truth.Coverage()), 0.88, 0.99);
        Assert.InRange(many.Average(truth => truth.Coverage()), 0.88, 0.99);
        Assert.InRange(many.Average(truth => truth.Coverage(plain)), 0, 0.8);
    }

    /// <summary>Neighbours are won by the lower index, others by the higher.</summary>
    private static Comparison Circular(Comparison vote)
    {
        var (low, high) = (Math.Min(vote.Winner, vote.Loser), Math.Max(vote.Winner, vote.Loser));
        return high - low > 2 ? new(high, low) : new(low, high);
    }

    private static readonly Dictionary<string, Votes> EdgeCases = new()
    {
        ["nothing"] = Votes.None(0),
        ["one item"] = Votes.None(1),
        ["no votes"] = Votes.None(10),
        ["no votes, very many items"] = Votes.None(600),
        ["few votes, very many items"] = Votes.Random(1_000, 5, seed: 1),
        ["one vote"] = Votes.None(2).And(0, 1),
        ["one vote among thirty"] = Votes.None(30).And(3, 4),
        ["only ties"] = Votes.None(5).AndTie(0, 1, 10).AndTie(1, 2, 10).AndTie(3, 4, 5),
        ["won everything"] = (Votes.Random(6, 40, seed: 1) with { Items = 7 }).And(6, 0, 9).And(6, 3, 9),
        ["unconnected groups"] = Votes.None(5).And(0, 1, 8).And(1, 0, 2).And(2, 3, 8).And(3, 2, 2),
        ["perfect order of five"] = Votes.PerfectOrder(5),
        ["perfect order of five, ten times"] = Votes.PerfectOrder(5, times: 10),
        ["perfect order of a hundred"] = Votes.PerfectOrder(100),
        ["a chain"] = new Votes(200, [.. Enumerable.Range(0, 199).Select(i => new Comparison(i, i + 1))]),
        ["a circle"] = Votes.None(3).And(0, 1, 20).And(1, 2, 20).And(2, 0, 20),
        ["contradictions"] = Votes.None(3).And(1, 2, 40).And(0, 1, 10).And(2, 0, 10),
    };
}
