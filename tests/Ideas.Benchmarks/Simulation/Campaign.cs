using Ideas.Ranking;

namespace Ideas.Benchmarks.Simulation;

/// <summary>What is simulated: ideas, people, and how many votes.</summary>
internal sealed record Setting(int Items, Truth Truth, double Careless = 0.1, int Top = 10, int AtOnce = 25, double SessionMean = 25);

/// <summary>
/// One campaign: three ideas in five are there at the start, the others arrive at random moments of the first half; so many people
/// vote at once, each for a session of geometric length; one in ten people does not look.
/// </summary>
internal sealed class Campaign
{
    private readonly Setting setting;
    private readonly IPolicy policy;
    private readonly Random random;
    private readonly List<Comparison> votes = [];
    private readonly Voter[] voters;
    private readonly Queue<int> arrivals;
    private int items;
    private int nextRefit;
    private RankingOutcome.Ranked? newest;

    public Campaign(Setting setting, IPolicy policy, int budget, int seed)
    {
        (this.setting, this.policy, random) = (setting, policy, new Random(seed));
        Truth = setting.Truth.Draw(setting.Items, random);
        var atStart = (int)Math.Ceiling(0.6 * setting.Items);
        arrivals = new Queue<int>(Enumerable.Range(atStart, setting.Items - atStart).Select(_ => random.Next(budget / 2)).Order());
        for (; items < atStart; items++) policy.Add();
        voters = [.. Enumerable.Range(0, setting.AtOnce).Select(_ => NewVoter())];
        nextRefit = setting.Items / 4;
    }

    public double[] Truth { get; }

    public IReadOnlyList<Comparison> Votes => votes;

    /// <summary>Votes on until there are so many.</summary>
    public void RunTo(int count)
    {
        while (votes.Count < count)
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
            if (policy is Picked) policy.Anchor(Rank(hasty: true));
        }
    }

    /// <summary>The ranking of the votes so far; careless rate and prior estimated from them.</summary>
    public RankingOutcome.Ranked Rank(bool hasty = false)
    {
        var options = new BradleyTerryOptions { Top = setting.Top, ExactUpTo = hasty ? 0 : 2000 };
        if (hasty && newest is not null && votes.Count < 1.5 * estimatedAt)
            options = options with { PriorDeviation = newest.PriorDeviation, CarelessRate = newest.CarelessRate };
        else if (hasty)
            estimatedAt = votes.Count;
        var start = newest?.Items.OrderBy(item => item.Item).Select(item => item.Strength).Concat(Enumerable.Repeat(0.0, items)).Take(items).ToArray();
        var ranked = (RankingOutcome.Ranked)BradleyTerry.Rank(items, votes.ToArray(), options, start);
        if (hasty) newest = ranked;
        return ranked;
    }

    private int estimatedAt;

    private Voter NewVoter() =>
        new(random.NextDouble() < setting.Careless, 1 + (int)(Math.Log(1 - random.NextDouble()) / Math.Log(1 - 1 / setting.SessionMean)));

    private void Answer(Voter voter, int first, int second)
    {
        var chance = voter.IsCareless ? 0.5 : 1 / (1 + Math.Exp(Truth[second] - Truth[first]));
        var vote = random.NextDouble() < chance ? new Comparison(first, second) : new Comparison(second, first);
        votes.Add(vote);
        voter.Saw(first, second);
        policy.Take(vote);
    }
}
