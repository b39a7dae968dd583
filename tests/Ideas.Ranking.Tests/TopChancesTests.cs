namespace Ideas.Ranking.Tests;

public sealed class TopChancesTests
{
    /// <summary>The count of those above is taken as normal, which costs most where it is small.</summary>
    private const double Tolerance = 0.04;

    public static TheoryData<double[], double[], int> Fields => new()
    {
        { [0, 0], [1, 1], 1 },
        { [1, 0], [1, 1], 1 },
        { [0.5, 0, -0.5], [0.5, 0.5, 0.5], 1 },
        { [0.5, 0, -0.5], [0.5, 0.5, 0.5], 2 },
        { [1, 0.5, 0, -0.5, -1], [0.4, 0.6, 0.5, 0.3, 0.8], 1 },
        { [1, 0.5, 0, -0.5, -1], [0.4, 0.6, 0.5, 0.3, 0.8], 3 },
        { [2, 1.5, 0, -0.5, -1, -1], [0.1, 0.1, 0.1, 2, 0.1, 0.1], 2 },
        { [1, 0, 0, 0, 0, 0], [0.001, 1, 1, 1, 1, 1], 1 },
        { [.. Enumerable.Range(0, 12).Select(i => -0.2 * i)], [.. Enumerable.Range(0, 12).Select(i => 0.3 + 0.05 * (i % 4))], 4 },
        { [.. Enumerable.Range(0, 40).Select(i => -0.1 * i)], [.. Enumerable.Range(0, 40).Select(i => 0.3 + 0.05 * (i % 4))], 10 },
    };

    [Theory, MemberData(nameof(Fields))]
    public void Chances_are_near_those_of_exact_integration_and_add_up(double[] strengths, double[] deviations, int top)
    {
        var chances = TopChances.Of([.. Enumerable.Range(0, strengths.Length)], strengths, deviations, top);

        Close.Absolute(Enumerable.Range(0, strengths.Length).Select(i => Integrated(i, strengths, deviations, top)), chances, Tolerance);
        Assert.Equal(top, chances.Sum(), 0.01 * top);
        Assert.All(chances, chance => Assert.InRange(chance, 0, 1));
    }

    [Theory, InlineData(1), InlineData(3), InlineData(10)]
    public void With_equal_errors_the_stronger_has_the_better_chance(int top)
    {
        var random = new Random(1);
        double[] strengths = [.. Enumerable.Range(0, 30).Select(_ => random.NextDouble()).OrderDescending()];

        var chances = TopChances.Of([.. Enumerable.Range(0, 30)], strengths, [.. Enumerable.Repeat(0.2, 30)], top);

        Assert.Equal(chances.OrderDescending(), chances);
    }

    [Theory, InlineData(2, 1), InlineData(10, 3), InlineData(300, 10), InlineData(6, 5)]
    public void Equals_share_the_places_equally(int items, int top)
    {
        var chances = TopChances.Of([.. Enumerable.Range(0, items)], new double[items], [.. Enumerable.Repeat(0.7, items)], top);

        Close.Absolute(Enumerable.Repeat((double)top / items, items), chances, 1e-9);
    }

    [Fact]
    public void Whoever_competes_for_enough_places_is_sure_of_one()
    {
        Assert.Equal([1, 1, 1], TopChances.Of([0, 1, 2], [3, 0, -3], [1, 1, 1], 3));
        Assert.Equal([1], TopChances.Of([0], [0], [0], 10));
        Assert.Empty(TopChances.Of([], [], [], 10));
    }

    [Fact]
    public void Known_strengths_leave_no_doubt()
    {
        var chances = TopChances.Of([0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [1e-6, 0, 1e-6, 0, 1e-6], 2);

        Close.Absolute([1, 1, 0, 0, 0], chances, 1e-12);
    }

    [Fact]
    public void Only_those_who_run_count_and_the_answer_goes_by_their_order()
    {
        var chances = TopChances.Of([3, 1], [9, 0, 9, 0.5, 9], [1, 1, 1, 1, 1], 1);

        Assert.InRange(chances[0], 0.6, 0.7);
        Assert.Equal(1, chances.Sum(), 1e-9);
    }

    [Fact]
    public void Tiers_follow_from_the_chances()
    {
        var items = KnownTruth.Of(60, votesAnItem: 25, 1, 0.1, seed: 1).Votes.Rank().Items;

        Assert.Equal(5, items.Select(item => item.Tier).Append(Tier.NotRanked).Distinct().Count());
        Assert.All(items, item => Assert.Equal(
            item.TopChance >= 0.95 ? Tier.ClearlyTop : item.TopChance >= 0.75 ? Tier.LikelyTop : item.TopChance > 0.05 ? Tier.CannotBeToldApart : Tier.Below,
            item.Tier));
    }

    [Fact]
    public void An_item_without_a_rank_has_no_chance_and_takes_none()
    {
        var votes = KnownTruth.Of(20, votesAnItem: 25, 1, 0.1, seed: 1).Votes;

        var items = (votes with { Items = 25 }).And(24, 3).Rank(new() { Top = 4, MinimumComparisons = 2 }).Items;

        Assert.All(items.Skip(20), item => Assert.Equal((0.0, Tier.NotRanked), (item.TopChance, item.Tier)));
        Assert.Equal(4, items.Sum(item => item.TopChance), 0.04);
    }

    /// <summary>The chance that fewer than N of the others, each independently above x, are above the item, integrated over its place x.</summary>
    private static double Integrated(int item, double[] strengths, double[] deviations, int top)
    {
        const int cells = 2_000;
        var sum = 0.0;
        for (var cell = 0; cell < cells; cell++)
        {
            var z = -6 + 12 * (cell + 0.5) / cells;
            var x = strengths[item] + z * deviations[item];
            double[] above = [1, .. new double[strengths.Length]];
            for (var j = 0; j < strengths.Length; j++)
            {
                if (j == item) continue;
                var chance = Normal.Below((strengths[j] - x) / deviations[j]);
                for (var count = strengths.Length; count > 0; count--) above[count] += chance * (above[count - 1] - above[count]);
                above[0] *= 1 - chance;
            }

            sum += above.Take(top).Sum() * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) * 12 / cells;
        }

        return sum;
    }
}
