using Ideas.Ranking;

namespace Ideas.Benchmarks.Simulation;

/// <summary>What is simulated.</summary>
/// <param name="Items">Number of ideas in the end.</param>
/// <param name="Truth">Where their strengths come from.</param>
/// <param name="Careless">Share of people who do not look.</param>
/// <param name="Top">N of the top N.</param>
/// <param name="LastArrival">Votes an idea by which all ideas have arrived.</param>
/// <param name="Believed">The ε that rankings are told, or null for them to estimate it.</param>
internal sealed record Setting(int Items, Truth Truth, double Careless, int Top, double LastArrival, double? Believed = null);

/// <summary>
/// One campaign: three ideas in five are there at the start, the others arrive at random moments; 25 people vote at once, each
/// for a session of geometric length with a mean of 25 votes.
/// </summary>
internal sealed class Campaign
{
    private const int AtOnce = 25;
    private const double SessionMean = 25;
    private const double EstimateAgain = 1.5;

    private readonly Setting setting;
    private readonly IPolicy policy;
    private readonly Random random;
    private readonly List<Comparison> votes = [];
    private readonly Voter[] voters;
    private readonly Queue<int> arrivals;
    private int items;
    private int nextRefit;
    private int estimatedAt;
    private RankingOutcome.Ranked? newest;

    public Campaign(Setting setting, IPolicy policy, int seed)
    {
        (this.setting, this.policy, random) = (setting, policy, new Random(seed));
        Truth = setting.Truth.Draw(setting.Items, random);
        var atStart = (int)Math.Ceiling(0.6 * setting.Items);
        var lastArrival = (int)(setting.LastArrival * setting.Items);
        arrivals = new Queue<int>(Enumerable.Range(atStart, setting.Items - atStart).Select(_ => random.Next(lastArrival)).Order());
        for (; items < atStart; items++) policy.Add();
        voters = [.. Enumerable.Range(0, AtOnce).Select(_ => NewVoter())];
        nextRefit = setting.Items / 4;
    }

    public double[] Truth { get; }

    public int Votes => votes.Count;

    /// <summary>Votes on until there are so many votes an idea.</summary>
    public void RunTo(double votesAnItem)
    {
        while (votes.Count < votesAnItem * setting.Items)
        {
            for (; arrivals.TryPeek(out var due) && due <= votes.Count; items++)
            {
                arrivals.Dequeue();
                policy.Add();
            }

            var at = random.Next(voters.Length);
            if (voters[at].Pair is var (first, second)) Answer(voters[at], first, second);
            if (voters[at].IsDone) voters[at] = NewVoter();
            voters[at].Pair = policy.Next(voters[at], random);
            if (voters[at].Pair is null) voters[at] = NewVoter();
            if (votes.Count < nextRefit) continue;
            nextRefit = votes.Count + Math.Max(1, setting.Items / 4);
            if (policy.WantsRankings) policy.Anchor(Background());
        }
    }

    /// <summary>The ranking of the votes so far, everything estimated from them.</summary>
    public RankingOutcome.Ranked Rank() => Rank(new BradleyTerryOptions { Top = setting.Top, CarelessRate = setting.Believed });

    /// <summary>What a job would compute meanwhile: ε and s are estimated anew when the votes have grown by half.</summary>
    private RankingOutcome.Ranked Background()
    {
        var options = new BradleyTerryOptions { Top = setting.Top, CarelessRate = setting.Believed };
        if (newest is not null && votes.Count < EstimateAgain * estimatedAt)
            options = options with { PriorDeviation = newest.PriorDeviation, CarelessRate = newest.CarelessRate };
        else
            estimatedAt = votes.Count;
        return newest = Rank(options);
    }

    private RankingOutcome.Ranked Rank(BradleyTerryOptions options)
    {
        var start = new double[items];
        foreach (var item in newest?.Items ?? []) start[item.Item] = item.Strength;
        return BradleyTerry.Rank(items, votes.ToArray(), options, start) as RankingOutcome.Ranked
            ?? throw new InvalidOperationException("The ranking did not converge.");
    }

    private Voter NewVoter() =>
        new(random.NextDouble() < setting.Careless, 1 + (int)(Math.Log(1 - random.NextDouble()) / Math.Log(1 - 1 / SessionMean)));

    private void Answer(Voter voter, int first, int second)
    {
        var chance = voter.IsCareless ? 0.5 : 1 / (1 + Math.Exp(Truth[second] - Truth[first]));
        var vote = random.NextDouble() < chance ? new Comparison(first, second) : new Comparison(second, first);
        votes.Add(vote);
        voter.Saw(first, second);
        policy.Take(vote);
    }
}
