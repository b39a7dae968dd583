namespace Ideas.Ranking.Tests;

/// <summary>Votes drawn from the very model that is fitted: strengths N(0, s²), random pairs, a share ε of careless answers.</summary>
internal sealed record KnownTruth(double[] Strengths, Votes Votes)
{
    public static KnownTruth Of(int items, int votesAnItem, double deviation, double careless, int seed)
    {
        var random = new Random(seed);
        var strengths = Enumerable.Range(0, items).Select(_ => deviation * Gauss(random)).ToArray();
        return new(strengths, new Votes(items, [.. Enumerable.Range(0, items * votesAnItem).Select(_ =>
        {
            var i = random.Next(items);
            var j = (i + 1 + random.Next(items - 1)) % items;
            var chance = careless / 2 + (1 - careless) / (1 + Math.Exp(strengths[j] - strengths[i]));
            return random.NextDouble() < chance ? new Comparison(i, j) : new Comparison(j, i);
        })]));
    }

    /// <summary>Share of 95 % intervals that hold the truth.</summary>
    public double Coverage(BradleyTerryOptions? options = null)
    {
        var mean = Strengths.Average();
        return Votes.Rank(options).Items.Average(item =>
            Math.Abs(item.Strength - (Strengths[item.Item] - mean)) <= 1.96 * item.StandardError ? 1.0 : 0);
    }

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
