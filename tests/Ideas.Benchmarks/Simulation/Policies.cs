using Ideas.Ranking;

namespace Ideas.Benchmarks.Simulation;

/// <summary>Decides which pair somebody sees next.</summary>
internal interface IPolicy
{
    void Add();

    void Take(Comparison vote);

    /// <summary>True for a policy that a ranking now and then makes better.</summary>
    bool WantsRankings { get; }

    void Anchor(RankingOutcome.Ranked ranking);

    (int First, int Second)? Next(IVoter voter, Random random);
}

/// <summary>Ours, in its variants.</summary>
internal sealed class Picked(PairPickerOptions options) : IPolicy
{
    private readonly PairPicker picker = new(options);

    public bool WantsRankings => true;

    public void Add() => picker.Add();

    public void Take(Comparison vote) => picker.Take(vote);

    public void Anchor(RankingOutcome.Ranked ranking) => picker.Anchor(
        ranking.Items.Select(item => new PairPicker.Known(item.Item, item.Strength, item.StandardError, item.Comparisons)),
        ranking.PriorDeviation, ranking.CarelessRate);

    public (int First, int Second)? Next(IVoter voter, Random random) => picker.Next(voter, random);
}

/// <summary>Policies that need no ranking: they score up to so many random unseen pairs and take the best.</summary>
internal abstract class Drawn : IPolicy
{
    protected List<double> Elo { get; } = [];

    protected List<int> Comparisons { get; } = [];

    public bool WantsRankings => false;

    public virtual void Add()
    {
        Elo.Add(EloScale.Centre);
        Comparisons.Add(0);
    }

    public virtual void Take(Comparison vote)
    {
        var (winner, loser) = (vote.Winner, vote.Loser);
        (Elo[winner], Elo[loser]) = LiveElo.Update(Elo[winner], Comparisons[winner], Elo[loser], Comparisons[loser], 1);
        Comparisons[winner]++;
        Comparisons[loser]++;
    }

    public void Anchor(RankingOutcome.Ranked ranking)
    {
    }

    public abstract (int First, int Second)? Next(IVoter voter, Random random);

    protected int Other(int first, IVoter voter, Random random, int draws, Func<int, double> cost)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var draw = 0; draw < draws; draw++)
        {
            var i = random.Next(Elo.Count);
            if (i == first || voter.HasSeen(first, i)) continue;
            var value = cost(i);
            if (value < least) (best, least) = (i, value);
        }

        return best;
    }

    protected (int, int)? UnseenPair(IVoter voter, Random random)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var (i, j) = (random.Next(Elo.Count), random.Next(Elo.Count));
            if (i != j && !voter.HasSeen(i, j)) return (i, j);
        }

        return null;
    }
}

/// <summary>Any unseen pair, each as likely.</summary>
internal sealed class RandomPairs : Drawn
{
    public override (int First, int Second)? Next(IVoter voter, Random random) => UnseenPair(voter, random);
}

/// <summary>
/// All Our Ideas' "catch-up": an ordered pair is drawn with a weight of the inverse of its votes, and at most that of one vote; so
/// it equals random while pairs have few votes. M. J. Salganik and K. E. C. Levy, Wiki surveys, <i>PLoS ONE</i> 10 (2015) e0123483.
/// </summary>
internal sealed class CatchUp : Drawn
{
    private const double Throttle = 0.05;

    private readonly Dictionary<(int, int), int> votes = [];

    public override void Take(Comparison vote)
    {
        base.Take(vote);
        foreach (var pair in new[] { (vote.Winner, vote.Loser), (vote.Loser, vote.Winner) })
            votes[pair] = votes.GetValueOrDefault(pair) + 1;
    }

    public override (int First, int Second)? Next(IVoter voter, Random random)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            if (UnseenPair(voter, random) is not var (i, j)) return null;
            if (random.NextDouble() < Math.Min(1, 1 / (Throttle * (votes.GetValueOrDefault((i, j)) + 1)))) return (i, j);
        }

        return UnseenPair(voter, random);
    }
}

/// <summary>The least compared of 16 random ideas against the least compared of 16 others.</summary>
internal sealed class LeastSeen : Drawn
{
    public override (int First, int Second)? Next(IVoter voter, Random random)
    {
        var first = Other(-1, voter, random, 16, i => Comparisons[i]);
        var second = Other(first, voter, random, 16, i => Comparisons[i]);
        return second < 0 ? UnseenPair(voter, random) : (first, second);
    }
}

/// <summary>The least compared of 16 random ideas against the nearest by Elo of 64 others.</summary>
internal sealed class EloNeighbours : Drawn
{
    public override (int First, int Second)? Next(IVoter voter, Random random)
    {
        var first = Other(-1, voter, random, 16, i => Comparisons[i]);
        var second = Other(first, voter, random, 64, i => Math.Abs(Elo[i] - Elo[first]));
        return second < 0 ? UnseenPair(voter, random) : (first, second);
    }
}
