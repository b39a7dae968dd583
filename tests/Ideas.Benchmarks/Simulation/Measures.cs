using Ideas.Ranking;

namespace Ideas.Benchmarks.Simulation;

/// <summary>How near a ranking comes to the truth.</summary>
/// <param name="Recall">Share of the true top N among the N ranked highest.</param>
/// <param name="Tau">Kendall's τ of the whole order.</param>
/// <param name="Ndcg">Normalised discounted cumulative gain of the first N, the gain of an idea being its true strength above the weakest.</param>
/// <param name="Coverage">Share of 95 % intervals that hold the true strength.</param>
/// <param name="CarelessRate">The ε that was estimated.</param>
/// <param name="PriorDeviation">The s that was estimated.</param>
internal readonly record struct Measures(double Recall, double Tau, double Ndcg, double Coverage, double CarelessRate, double PriorDeviation)
{
    public static Measures Of(RankingOutcome.Ranked ranked, double[] truth, int top)
    {
        var items = ranked.Items;
        var present = items.Count;
        var real = truth.AsSpan(0, present).ToArray();
        var mean = real.Average();
        var best = Enumerable.Range(0, present).OrderByDescending(i => real[i]).ToArray();
        var size = Math.Min(top, present);
        var hits = items.Take(size).Select(item => item.Item).Intersect(best.Take(size)).Count();

        long agree = 0, disagree = 0;
        for (var a = 0; a < present; a++)
            for (var b = a + 1; b < present; b++)
                if (real[items[a].Item] > real[items[b].Item]) agree++;
                else disagree++;

        var floor = real.Min();
        double Gain(IEnumerable<int> order) => order.Take(size).Select((i, place) => (real[i] - floor) / Math.Log2(place + 2)).Sum();
        var inside = items.Count(item => Math.Abs(item.Strength - (real[item.Item] - mean)) <= RankedItem.Sure * item.StandardError);
        return new Measures(
            (double)hits / size, (double)(agree - disagree) / (agree + disagree),
            Gain(items.Select(item => item.Item)) / Gain(best), (double)inside / present, ranked.CarelessRate, ranked.PriorDeviation);
    }

    public static Measures Mean(IReadOnlyCollection<Measures> all) =>
        new(all.Average(m => m.Recall), all.Average(m => m.Tau), all.Average(m => m.Ndcg), all.Average(m => m.Coverage), all.Average(m => m.CarelessRate), all.Average(m => m.PriorDeviation));
}
