namespace Ideas.Ranking.Tests;

/// <summary>How someone in a simulation answers.</summary>
internal enum VoterKind
{
    Careful,
    Coin,
    OneSided,
}

/// <summary>A campaign whose voters are known: items of strength N(0, 1), random pairs on random sides.</summary>
internal sealed class SimulatedVoters(int items, int seed)
{
    public const double Slips = 0.02;

    private readonly Random random = new(seed);
    private readonly List<VoterAnswer> answers = [];

    public double[] Truth { get; } = Draw(items, 1, new Random(-seed));

    public List<VoterKind> Kinds { get; } = [];

    public VoterAnswer[] Answers => [.. answers];

    /// <summary>Lets voters answer, each with a personal taste of the given deviation in logits.</summary>
    public SimulatedVoters With(int voters, VoterKind kind, int each, double leftHabit = 1, double taste = 0)
    {
        for (var voter = 0; voter < voters; voter++) Vote(kind, each, leftHabit, taste);
        return this;
    }

    /// <summary>Voters as <see cref="VoterChecks"/> imagines them: a share is careless, a quarter of these with a habit.</summary>
    public SimulatedVoters WithPopulation(int voters, double careless, int most)
    {
        for (var voter = 0; voter < voters; voter++)
        {
            var kind = random.NextDouble() >= careless ? VoterKind.Careful : random.Next(4) == 0 ? VoterKind.OneSided : VoterKind.Coin;
            Vote(kind, 1 + random.Next(most), random.NextDouble(), taste: 0);
        }

        return this;
    }

    /// <summary>The ranking by these answers, fitted as <see cref="VoterCheckOptions"/> take for granted.</summary>
    public IReadOnlyList<RankedItem> Crowd(Func<VoterAnswer, bool>? counts = null) =>
        Assert.IsType<RankingOutcome.Ranked>(BradleyTerry.Rank(
            items, [.. answers.Where(counts ?? (_ => true)).Select(AsComparison)], new() { PriorDeviation = 1, CarelessRate = 0 })).Items;

    public IReadOnlyList<VoterReport> Reports(IReadOnlyList<RankedItem>? crowd = null, VoterCheckOptions? options = null) =>
        VoterChecks.Of(Kinds.Count, Answers, crowd ?? Crowd(), options ?? new());

    /// <summary>A crowd of known strengths.</summary>
    public static IReadOnlyList<RankedItem> Known(IEnumerable<double> strengths, double error = 0.01) =>
        [.. strengths.Select((strength, item) => new RankedItem(item, strength, error, 0, 0, 0, 0, 0.5, 0, Tier.NotRanked))];

    private static Comparison AsComparison(VoterAnswer answer) => answer.Choice == VoterChoice.Right
        ? new(answer.Right, answer.Left)
        : new(answer.Left, answer.Right, answer.Choice == VoterChoice.Tie);

    private static double[] Draw(int count, double deviation, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => deviation * Gauss(random))];

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private void Vote(VoterKind kind, int each, double leftHabit, double taste)
    {
        var own = Draw(items, taste, random);
        for (var answer = 0; answer < each; answer++)
        {
            var left = random.Next(items);
            var right = (left + 1 + random.Next(items - 1)) % items;
            var chance = kind switch
            {
                VoterKind.Coin => 0.5,
                VoterKind.OneSided => leftHabit,
                _ => Slips / 2 + (1 - Slips) / (1 + Math.Exp(Truth[right] + own[right] - Truth[left] - own[left])),
            };
            answers.Add(new(Kinds.Count, left, right, random.NextDouble() < chance ? VoterChoice.Left : VoterChoice.Right));
        }

        Kinds.Add(kind);
    }
}
