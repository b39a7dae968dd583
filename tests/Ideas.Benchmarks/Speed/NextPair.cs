using System.Diagnostics;
using Ideas.Benchmarks.Simulation;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Speed;

/// <summary>How long a participant who has answered 200 pairs waits for the next, and how long the picker learns from each answer.</summary>
internal static class NextPair
{
    private const int Answered = 200;
    private const int VotesPerItem = 20;

    /// <summary>Seconds of each pick, and of each vote taken.</summary>
    public static (double[] Picking, double[] Taking) Seconds(int items, int picks)
    {
        var data = RandomVotes.Of(items, VotesPerItem * items);
        var picker = new PairPicker(new PairPickerOptions());
        for (var i = 0; i < items; i++) picker.Add();
        foreach (var vote in data.Votes) picker.Take(vote);
        if (BradleyTerry.Rank(items, data.Votes, new BradleyTerryOptions { ExactUpTo = 0 }) is RankingOutcome.Ranked ranking)
        {
            picker.Anchor(
                ranking.Items.Select(item => new PairPicker.Known(item.Item, item.Strength, item.StandardError, item.Comparisons)),
                ranking.PriorDeviation,
                ranking.CarelessRate);
        }

        var (voter, random) = (new Voter(careless: false, patience: int.MaxValue), new Random(1));
        for (var answer = 0; answer < Answered && picker.Next(voter, random) is var (first, second); answer++)
        {
            voter.Saw(first, second);
            picker.Take(new Comparison(first, second));
        }

        for (var pick = 0; pick < picks; pick++) picker.Next(voter, random);
        var (picking, taking) = (new double[picks], new double[picks]);
        for (var pick = 0; pick < picks; pick++)
        {
            var start = Stopwatch.GetTimestamp();
            var pair = picker.Next(voter, random);
            picking[pick] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (pair is not var (winner, loser)) continue;
            start = Stopwatch.GetTimestamp();
            picker.Take(new Comparison(winner, loser));
            taking[pick] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return (picking, taking);
    }
}
