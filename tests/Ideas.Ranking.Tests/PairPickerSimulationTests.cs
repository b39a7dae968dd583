using Ideas.Benchmarks.Simulation;

namespace Ideas.Ranking.Tests;

/// <summary>What the choice of pairs is worth, in simulated campaigns of 20 votes an idea, with a tenth of the people careless.</summary>
public sealed class PairPickerSimulationTests
{
    [Fact]
    public void The_top_is_found_sooner_than_with_random_pairs()
    {
        var (ours, random) = (Simulate("mix", items: 200, runs: 6), Simulate("random", items: 200, runs: 6));

        Assert.InRange(ours.Recall - random.Recall, 0.1, 1);
        Assert.InRange(ours.Coverage, 0.88, 1);
    }

    [Fact]
    public void The_whole_order_comes_out_better_than_with_random_pairs()
    {
        var (ours, random) = (Simulate("gain", items: 200, runs: 4), Simulate("random", items: 200, runs: 4));

        Assert.InRange(ours.Tau - random.Tau, 0.005, 1);
        Assert.InRange(ours.Tau, 0.72, 1);
    }

    private static Measures Simulate(string policy, int items, int runs)
    {
        var setting = new Setting(items, Truth.Normal, Careless: 0.1, Top: 10, LastArrival: 10);
        return Measures.Mean([.. Enumerable.Range(1, runs).Select(seed =>
        {
            var campaign = new Campaign(setting, Policy.Named(policy)!.Create(setting.Top), seed);
            campaign.RunTo(20);
            return Measures.Of(campaign.Rank(), campaign.Truth, setting.Top);
        })]);
    }
}
