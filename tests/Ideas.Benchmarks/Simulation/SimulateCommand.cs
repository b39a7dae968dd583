using System.CommandLine;
using System.Globalization;

namespace Ideas.Benchmarks.Simulation;

/// <summary>Prints how near rankings come to the truth, for ways to choose pairs.</summary>
internal static class SimulateCommand
{
    /// <summary>The recall of the top that counts as found.</summary>
    private const double Found = 0.9;

    /// <summary>From one look at the ranking to the next, votes grow by this factor.</summary>
    private const double Growth = 1.25;

    private static readonly Option<IReadOnlyList<Policy>> Policies = Options.Some(
        "--policy", "How pairs are chosen", Policy.All.ToDictionary(policy => policy.Name));

    private static readonly Option<IReadOnlyList<Truth>> Truths = Options.Some("--truth", "Where true strengths come from", Simulation.Truths.ByName);

    private static readonly Option<int> Items = Options.Whole("--items", 200, 20, "Number of ideas.");
    private static readonly Option<int> Budget = Options.Whole("--budget", 20, 2, "Votes an idea at which everything is measured; late ideas arrive in its first half.");
    private static readonly Option<int> Longest = Options.Whole("--longest", 60, 0, "Votes an idea up to which the search for recall 0.9 goes on; 0 leaves it out.");
    private static readonly Option<int> Runs = Options.Whole("--runs", 20, 1, "Campaigns to simulate for each line.");
    private static readonly Option<int> Top = Options.Whole("--top", 10, 1, "The size N of the top.");
    private static readonly Option<int> Seed = Options.Whole("--seed", 1, 0, "The same seed gives the same figures.", "SEED");

    private static readonly Option<double?> Careless = Options.Number("--careless", "X", 0, 0.9, "Share of people who answer without looking; 0.1 when left out.");

    private static readonly Option<double?> Believed = Options.Number("--eps", "X", 0, 0.9, "The careless rate ε that rankings are told. Estimated from the votes when left out.");

    public static Command Create()
    {
        var command = new Command("simulate", $"""
            Simulates campaigns and prints, as Markdown and as means over the runs: recall of the true top N, Kendall's tau, NDCG of the first N, the share of 95 % intervals that hold the truth (coverage), the estimated ε and s, and the votes an idea it takes to recall 0.9. Three ideas in five are there at the start; 25 people vote at once, in sessions of 25 votes on average; nobody sees a pair twice. Rankings estimate s, and unless told ε, from the votes. Means of 20 runs are good to about ±0.03. The default takes about five minutes on two cores. Build with -c Release.
            {string.Join('\n', Policy.All.Select(policy => $"  {policy.Name}: {policy.Description}"))}
            """)
        {
            Policies, Truths, Items, Budget, Longest, Runs, Careless, Believed, Top, Seed,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult line)
    {
        var (output, runs, budget) = (line.InvocationConfiguration.Output, line.GetValue(Runs), line.GetValue(Budget));
        foreach (var truth in line.GetValue(Truths) ?? [.. Simulation.Truths.ByName.Values])
        {
            var setting = new Setting(line.GetValue(Items), truth, line.GetValue(Careless) ?? 0.1, line.GetValue(Top), budget / 2.0, line.GetValue(Believed));
            output.WriteLine(Invariant($"\n## {setting.Items:N0} ideas, {truth.Describe()}, {100 * setting.Careless:0.#} % careless, {budget} votes an idea, {runs} runs\n"));
            output.WriteLine("| policy | recall | τ | NDCG | coverage | ε | s | votes an idea to recall 0.9 |");
            output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
            foreach (var policy in line.GetValue(Policies) ?? Policy.All)
            {
                var paths = new Path[runs];
                Parallel.For(0, runs, run => paths[run] = Walk(new Campaign(setting, policy.Create(setting.Top), line.GetValue(Seed) + run), setting.Top, budget, line.GetValue(Longest)));
                var mean = Measures.Mean([.. paths.Select(path => path.AtBudget)]);
                output.WriteLine(Invariant(
                    $"| {policy.Name} | {mean.Recall:F3} | {mean.Tau:F3} | {mean.Ndcg:F3} | {mean.Coverage:F3} | {mean.CarelessRate:F3} | {mean.PriorDeviation:F2} | {ToFind([.. paths.Select(path => path.Recalls)], line.GetValue(Longest))} |"));
            }
        }

        return 0;
    }

    private static Path Walk(Campaign campaign, int top, int budget, int longest)
    {
        var recalls = new List<(double VotesAnItem, double Recall)>();
        Measures? atBudget = null;
        for (var next = 2.0; next <= Math.Max(budget, longest); next *= Growth)
        {
            if (atBudget is null && next >= budget) atBudget = Look(budget);
            if (longest > 0) recalls.Add((next, Look(next).Recall));
        }

        return new Path(atBudget ?? Look(budget), recalls);

        Measures Look(double votesAnItem)
        {
            campaign.RunTo(votesAnItem);
            return Measures.Of(campaign.Rank(), campaign.Truth, top);
        }
    }

    /// <summary>Where the mean recall of all runs first passes 0.9, between two looks in proportion.</summary>
    private static string ToFind(IReadOnlyList<List<(double VotesAnItem, double Recall)>> runs, int longest)
    {
        if (longest == 0) return "–";
        var (before, recallBefore) = (0.0, 0.0);
        for (var k = 0; k < runs[0].Count; k++)
        {
            var (votes, recall) = (runs[0][k].VotesAnItem, runs.Average(run => run[k].Recall));
            if (recall >= Found) return Invariant($"{before + (votes - before) * (Found - recallBefore) / (recall - recallBefore):F0}");
            (before, recallBefore) = (votes, recall);
        }

        return Invariant($"> {before:F0}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Path(Measures AtBudget, List<(double VotesAnItem, double Recall)> Recalls);
}
