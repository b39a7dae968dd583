namespace Ideas.Ranking.Tests;

public sealed class BradleyTerryExactnessTests
{
    /// <summary>Items, votes, prior deviation: dense, sparse (with unlinked groups), wide and narrow priors.</summary>
    public static TheoryData<int, int, double> Sizes => new()
    {
        { 2, 7, 1 }, { 5, 12, 1 }, { 12, 8, 1 }, { 20, 30, 0.3 }, { 25, 400, 1 }, { 25, 60, 2.5 }, { 30, 900, 5 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void Random_votes_give_what_an_independent_solver_finds(int items, int count, double deviation)
    {
        var votes = Votes.Random(items, count, seed: items + count);

        var ranked = votes.ByItem(deviation);

        var reference = new DenseReference(votes, deviation);
        Close.Absolute(reference.Strengths, ranked.Select(item => item.Strength), 1e-6);
        Close.Relative(reference.StandardErrors, ranked.Select(item => item.StandardError), 1e-6);
        Close.Absolute(Enumerable.Range(0, items).Select(reference.ChanceAgainstRandom), ranked.Select(item => item.ChanceAgainstRandom), 1e-6);
        Assert.Equal(Enumerable.Range(0, items).Select(i => 1 + reference.SurelyAbove(i)), ranked.Select(item => item.BestRank));
        Assert.Equal(Enumerable.Range(0, items).Select(i => items - reference.SurelyBelow(i)), ranked.Select(item => item.WorstRank));
    }

    [Fact]
    public void Errors_of_a_group_too_large_for_the_exact_way_are_right_within_a_percent()
    {
        var votes = Votes.Random(items: 2_100, votes: 21_000, seed: 7);

        var ranked = votes.ByItem();

        int[] sample = [0, 500, 1_000, 1_500, 2_099];
        Close.Relative(sample.Select(i => ErrorByRelaxation(votes, ranked, i)), sample.Select(i => ranked[i].StandardError), 0.01);
    }

    /// <summary>Solves curvature · x = (unit vector of the item less its mean) by Gauss–Seidel sweeps.</summary>
    private static double ErrorByRelaxation(Votes votes, RankedItem[] ranked, int item)
    {
        var information = votes.Comparisons.SelectMany(vote =>
        {
            var chance = 1 / (1 + Math.Exp(ranked[vote.Loser].Strength - ranked[vote.Winner].Strength));
            var weight = chance * (1 - chance);
            return new[] { (From: vote.Winner, To: vote.Loser, weight), (From: vote.Loser, To: vote.Winner, weight) };
        }).ToLookup(link => link.From);
        var x = new double[votes.Items];
        for (var sweep = 0; sweep < 60; sweep++)
            for (var i = 0; i < x.Length; i++)
                x[i] = ((i == item ? 1 : 0) - 1.0 / x.Length + information[i].Sum(link => link.weight * x[link.To]))
                    / (1 + information[i].Sum(link => link.weight));
        return Math.Sqrt(x[item] - x.Average());
    }
}
