using Ideas.Benchmarks.Peers;

namespace Ideas.Ranking.Tests.Benchmarks;

/// <summary>What we compare ourselves with must be right, or its time means nothing.</summary>
public sealed class PeerTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly Votes votes = Votes.Random(items: 40, votes: 2_000, seed: 3);

    [Fact]
    public void L_BFGS_finds_our_answer()
    {
        var answer = Ours(deviation: 1);

        var strengths = LimitedMemoryBfgs.Strengths(votes.Items, votes.Comparisons, priorDeviation: 1, carelessRate: 0, new Goal(answer, Long));

        Assert.InRange(Goal.Difference(strengths, answer), 0, Goal.Tolerance);
    }

    [Fact]
    public void L_BFGS_with_a_careless_rate_ends_on_the_summit()
    {
        var unknown = new Goal([.. Enumerable.Repeat(double.NaN, votes.Items)], Long);

        var strengths = LimitedMemoryBfgs.Strengths(votes.Items, votes.Comparisons, priorDeviation: 1, carelessRate: 0.1, unknown);

        Assert.All(Enumerable.Range(0, votes.Items), i => Assert.All([-1e-3, 1e-3], nudge =>
        {
            double[] beside = [.. strengths];
            beside[i] += nudge;
            Assert.True(LogPosterior(beside, 0.1) < LogPosterior(strengths, 0.1));
        }));
    }

    [Fact]
    public void MM_and_I_LSR_find_our_answer_without_a_prior()
    {
        var answer = Ours(deviation: 10_000);

        Assert.All(
            [MinorizeMaximize.Strengths(votes.Items, votes.Comparisons, new Goal(answer, Long)), IteratedSpectralRanking.Strengths(votes.Items, votes.Comparisons, new Goal(answer, Long))],
            strengths => Assert.InRange(Goal.Difference(strengths, answer), 0, Goal.Tolerance));
    }

    [Fact]
    public void Elo_comes_near()
    {
        var strengths = EloReplay.Strengths(votes.Items, votes.Comparisons);

        Assert.InRange(Goal.Difference(strengths, Ours(deviation: 1)), 0, 1);
    }

    [Fact]
    public void Merged_pairs_keep_every_vote()
    {
        var pairs = MergedPairs.Of(3, [new(0, 1), new(1, 0), new(2, 1, Tie: true), new(0, 1), new(2, 0)]);

        Assert.Equal(
            [(0, 1, 2.0, 1.0), (0, 2, 0, 1), (1, 2, 0.5, 0.5)],
            Enumerable.Range(0, pairs.Count).Select(p => (pairs.Low[p], pairs.High[p], pairs.LowWins[p], pairs.HighWins[p])).Order());
    }

    private double LogPosterior(double[] at, double carelessRate)
    {
        double Chance(int winner, int loser) => carelessRate / 2 + (1 - carelessRate) / (1 + Math.Exp(at[loser] - at[winner]));
        return -at.Sum(strength => strength * strength) / 2 + votes.Comparisons.Sum(vote => vote.Tie
            ? (Math.Log(Chance(vote.Winner, vote.Loser)) + Math.Log(Chance(vote.Loser, vote.Winner))) / 2
            : Math.Log(Chance(vote.Winner, vote.Loser)));
    }

    private double[] Ours(double deviation) => [.. votes.ByItem(deviation).Select(item => item.Strength)];
}
