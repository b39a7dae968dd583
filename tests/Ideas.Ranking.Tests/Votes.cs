namespace Ideas.Ranking.Tests;

/// <summary>Votes over a number of items, to be built up and ranked in one line.</summary>
internal sealed record Votes(int Items, Comparison[] Comparisons)
{
    public static Votes None(int items) => new(items, []);

    /// <summary>Random pairs decided by random strengths; one vote in ten is a tie.</summary>
    public static Votes Random(int items, int votes, int seed)
    {
        var random = new Random(seed);
        var strengths = Enumerable.Range(0, items).Select(_ => 3 * random.NextDouble() - 1.5).ToArray();
        return new Votes(items, [.. Enumerable.Range(0, votes).Select(_ =>
        {
            var i = random.Next(items);
            var j = (i + 1 + random.Next(items - 1)) % items;
            var wins = random.NextDouble() < 1 / (1 + Math.Exp(strengths[j] - strengths[i]));
            return new Comparison(wins ? i : j, wins ? j : i, random.NextDouble() < 0.1);
        })]);
    }

    /// <summary>Every pair once, always won by the item of lower index.</summary>
    public static Votes PerfectOrder(int items, int times = 1) => new(items,
        [.. from i in Enumerable.Range(0, items) from j in Enumerable.Range(i + 1, items - 1 - i) from time in Enumerable.Range(0, times) select new Comparison(i, j)]);

    public Votes And(int winner, int loser, int times = 1) =>
        this with { Comparisons = [.. Comparisons, .. Enumerable.Repeat(new Comparison(winner, loser), times)] };

    public Votes AndTie(int one, int other, int times = 1) =>
        this with { Comparisons = [.. Comparisons, .. Enumerable.Repeat(new Comparison(one, other, Tie: true), times)] };

    public Votes Map(Func<Comparison, Comparison> change) => this with { Comparisons = [.. Comparisons.Select(change)] };

    public Votes Shuffled(int seed)
    {
        var shuffled = Comparisons.ToArray();
        new Random(seed).Shuffle(shuffled);
        return this with { Comparisons = shuffled };
    }

    /// <summary>The ranking and what comes with it; without options everything is estimated.</summary>
    public RankingOutcome.Ranked Rank(BradleyTerryOptions? options = null, IReadOnlyList<double>? warmStart = null) =>
        Assert.IsType<RankingOutcome.Ranked>(BradleyTerry.Rank(Items, Comparisons, options ?? new(), warmStart));

    /// <summary>The ranking, best first.</summary>
    public IReadOnlyList<RankedItem> Ranked(double deviation = 1, IReadOnlyList<double>? warmStart = null) =>
        Rank(new BradleyTerryOptions { PriorDeviation = deviation, CarelessRate = 0 }, warmStart).Items;

    /// <summary>The ranking by index of the item.</summary>
    public RankedItem[] ByItem(double deviation = 1) => [.. Ranked(deviation).OrderBy(item => item.Item)];
}
