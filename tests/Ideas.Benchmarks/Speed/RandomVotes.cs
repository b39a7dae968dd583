using Ideas.Ranking;

namespace Ideas.Benchmarks.Speed;

/// <summary>Votes on random pairs, decided by strengths from N(0, 1); the same seed gives the same votes.</summary>
internal sealed record RandomVotes(int Items, Comparison[] Votes)
{
    public static RandomVotes Of(int items, int votes, int seed = 1)
    {
        var random = new Random(seed);
        var strengths = new double[items];
        for (var i = 0; i < items; i++) strengths[i] = Normal(random);
        var comparisons = new Comparison[votes];
        for (var vote = 0; vote < votes; vote++)
        {
            var i = random.Next(items);
            var j = (i + 1 + random.Next(items - 1)) % items;
            var wins = random.NextDouble() < 1 / (1 + Math.Exp(strengths[j] - strengths[i]));
            comparisons[vote] = wins ? new Comparison(i, j) : new Comparison(j, i);
        }

        return new RandomVotes(items, comparisons);
    }

    /// <summary>G. E. P. Box and M. E. Muller, <i>Annals of Mathematical Statistics</i> 29 (1958) 610–611.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
