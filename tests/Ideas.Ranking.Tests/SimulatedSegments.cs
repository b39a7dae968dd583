namespace Ideas.Ranking.Tests;

/// <summary>Voters in segments: items of strength N(0, 1) unless planted, random pairs.</summary>
internal sealed class SimulatedSegments
{
    private readonly Random random;
    private readonly double[] strengths;
    private readonly List<DisagreementVote> votes = [];
    private readonly List<int?> segmentOf = [];

    public SimulatedSegments(int items, int seed)
    {
        random = new Random(seed);
        strengths = [.. Enumerable.Range(0, items).Select(_ => Gauss())];
    }

    public DisagreementVote[] Votes => [.. votes];

    public IReadOnlyList<int?> SegmentOf => segmentOf;

    public SimulatedSegments Planted(int item, double strength)
    {
        strengths[item] = strength;
        return this;
    }

    /// <summary>
    /// Voters of one segment, which adds <paramref name="lead"/> to item 0. Each has tastes of the given deviation and gives
    /// a number of votes between a third and five thirds of <paramref name="each"/>.
    /// </summary>
    public SimulatedSegments With(int? segment, int voters, int each, double lead = 0, double taste = 0)
    {
        for (var voter = 0; voter < voters; voter++)
        {
            var own = strengths.Select((strength, item) => strength + taste * Gauss() + (item == 0 ? lead : 0)).ToArray();
            for (var left = random.Next(each / 3, 5 * each / 3); left >= 0; left--)
            {
                var i = random.Next(own.Length);
                var j = (i + 1 + random.Next(own.Length - 1)) % own.Length;
                var wins = random.NextDouble() < 1 / (1 + Math.Exp(own[j] - own[i]));
                votes.Add(new(segmentOf.Count, wins ? new(i, j) : new(j, i)));
            }

            segmentOf.Add(segment);
        }

        return this;
    }

    public IReadOnlyList<RankedItem> Crowd() => Assert.IsType<RankingOutcome.Ranked>(BradleyTerry.Rank(
        strengths.Length, [.. votes.Select(vote => vote.Vote)], new() { PriorDeviation = 1, CarelessRate = 0 })).Items;

    public DisagreementReport Report(int permutations = 199) => Report(segmentOf, new() { Permutations = permutations });

    public DisagreementReport Report(IReadOnlyList<int?> segmentOf, DisagreementOptions options) =>
        Disagreement.Of(Crowd(), Votes, segmentOf, 1 + (segmentOf.Max() ?? 0), options);

    private double Gauss() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
