using Ideas.Benchmarks.Peers;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Speed;

/// <summary>Our ranking in its variants, and what it is compared with, on the same votes.</summary>
internal static class Contenders
{
    private const double Careless = 0.1;
    private const int VotesEach = 25;
    private const int Groups = 6;
    private const int MostForDense = 2_000;
    private const int MostForSpectral = 1_000;

    /// <summary>As many as the program makes with a million votes.</summary>
    private const int Reassignments = 199;

    private static int?[] GroupOf(int votes) => [.. Enumerable.Range(0, 1 + (votes / VotesEach)).Select(voter => (int?)(voter % Groups))];

    /// <summary>Our ranking stands first: what all others are compared with.</summary>
    public static IReadOnlyList<Contender> On(RandomVotes data)
    {
        var (items, votes) = data;
        var early = votes[..(int)(0.95 * votes.Length)];
        var plain = new BradleyTerryOptions { CarelessRate = 0, PriorDeviation = 1, ExactUpTo = 0 };
        var careful = plain with { CarelessRate = Careless };
        var (answer, carefulAnswer) = (Ours(plain), Ours(careful));
        var (before, carefulBefore) = (Ours(plain, of: early), Ours(careful, of: early));
        var crowd = Ranked(plain).Items;
        var given = Array.ConvertAll([.. Enumerable.Range(0, votes.Length)], vote => new DisagreementVote(vote / VotesEach, votes[vote]));
        // Wide enough that the prior moves no strength by a millionth.
        var likeliest = Ours(plain with { PriorDeviation = 10_000 });

        List<Contender> contenders =
        [
            new("**ours**, cold", _ => Ours(plain)),
            new("ours, warm from the first 95 %", _ => Ours(plain, before), answer),
            new("ours, ε = 0.1, cold", _ => Ours(careful)),
            new("ours, ε = 0.1, warm", _ => Ours(careful, carefulBefore), carefulAnswer),
            new("ours, ε and s estimated", _ => Ours(new BradleyTerryOptions { ExactUpTo = 0 })),
        ];
        if (items <= MostForDense) contenders.Add(new("ours, exact errors", _ => Ours(plain with { ExactUpTo = MostForDense }), answer));
        contenders.Add(new("L-BFGS on merged rows", goal => LimitedMemoryBfgs.Strengths(items, votes, 1, 0, goal), answer));
        contenders.Add(new("L-BFGS on merged rows, ε = 0.1", goal => LimitedMemoryBfgs.Strengths(items, votes, 1, Careless, goal), carefulAnswer));
        contenders.Add(new("MM (no prior)", goal => MinorizeMaximize.Strengths(items, votes, goal), likeliest));
        if (items <= MostForSpectral) contenders.Add(new("I-LSR (no prior)", goal => IteratedSpectralRanking.Strengths(items, votes, goal), likeliest));
        contenders.Add(new("Elo, vote after vote", _ => EloReplay.Strengths(items, votes), answer, Approximate: true));
        contenders.Add(new($"division, {VotesEach} votes a voter", _ => [.. Division.Of(crowd, given, 1 + (votes.Length / VotesEach), 0).Select(item => item.Variance)]));
        contenders.Add(new($"{Groups} groups side by side, {Reassignments} reassignments", _ => [.. Disagreement.Of(crowd, given, GroupOf(votes.Length), Groups, new DisagreementOptions { Permutations = Reassignments }).Items.Select(item => item.LeastChance)]));
        contenders.Add(new("one pass over the votes", _ => [OnePass.Over(votes)]));
        return contenders;

        double[] Ours(BradleyTerryOptions options, double[]? warmStart = null, Comparison[]? of = null)
        {
            var strengths = new double[items];
            foreach (var item in Ranked(options, warmStart, of).Items) strengths[item.Item] = item.Strength;
            return strengths;
        }

        RankingOutcome.Ranked Ranked(BradleyTerryOptions options, double[]? warmStart = null, Comparison[]? of = null) =>
            BradleyTerry.Rank(items, of ?? votes, options, warmStart) as RankingOutcome.Ranked ?? throw new InvalidOperationException("Our own ranking did not converge.");
    }
}
