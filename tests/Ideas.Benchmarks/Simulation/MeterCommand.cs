using System.CommandLine;
using System.Globalization;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Simulation;

/// <summary>Prints what the settled meter said beside what was true.</summary>
internal static class MeterCommand
{
    private const double Growth = 1.15;
    private const int LastArrival = 2;

    private static readonly Option<IReadOnlyList<Truth>> Truths = Options.Some("--truth", "Where true strengths come from", Simulation.Truths.ByName);
    private static readonly Option<int> Items = Options.Whole("--items", 200, 20, "Number of ideas.");
    private static readonly Option<int> Longest = Options.Whole("--longest", 100, 3, "Votes an idea after which a campaign that is not settled is given up.");
    private static readonly Option<int> Runs = Options.Whole("--runs", 40, 1, "Campaigns to simulate for each truth.");
    private static readonly Option<int> Top = Options.Whole("--top", 10, 1, "The size N of the top.");
    private static readonly Option<int> Seed = Options.Whole("--seed", 1, 0, "The same seed gives the same figures.", "SEED");
    private static readonly Option<double?> Careless = Options.Number("--careless", "X", 0, 0.9, "Share of people who answer without looking; 0.1 when left out.");

    public static Command Create()
    {
        var command = new Command("meter", """
            Simulates campaigns as `simulate` does, with our own choice of pairs and all ideas there after two votes an idea, looks at the settled meter again and again until it says 90 %, and prints as Markdown: for what it said, the share of the top N that was right; for the moment it first says 90 %, the same; and the votes it said were still to go, as a multiple of those it took (median, and the middle 80 % of looks). Build with -c Release.
            """)
        {
            Truths, Items, Longest, Runs, Careless, Top, Seed,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult line)
    {
        var output = line.InvocationConfiguration.Output;
        foreach (var truth in line.GetValue(Truths) ?? [.. Simulation.Truths.ByName.Values])
        {
            var setting = new Setting(line.GetValue(Items), truth, line.GetValue(Careless) ?? 0.1, line.GetValue(Top), LastArrival);
            var looks = new List<Look>[line.GetValue(Runs)];
            Parallel.For(0, looks.Length, run => looks[run] = Watch(new Campaign(setting, Policy.Mix.Create(setting.Top), line.GetValue(Seed) + run), setting, line.GetValue(Longest)));
            Print(setting, looks, output);
        }

        return 0;
    }

    public static List<Look> Watch(Campaign campaign, Setting setting, double longest)
    {
        var looks = new List<Look>();
        for (var next = (double)LastArrival; next <= longest && looks is not [.., { IsSettled: true }]; next *= Growth)
        {
            campaign.RunTo(next);
            var ranked = campaign.Rank();
            looks.Add(new Look(campaign.Votes, ranked.Settled, Measures.Of(ranked, campaign.Truth, setting.Top).Recall));
        }

        return looks;
    }

    private static void Print(Setting setting, List<Look>[] runs, TextWriter output)
    {
        var settled = runs.Where(run => run[^1].IsSettled).ToList();
        output.WriteLine(Invariant($"\n## {setting.Items:N0} ideas, {setting.Truth.Describe()}, top {setting.Top}, {runs.Length} runs\n"));
        output.WriteLine("| the meter said | looks | said, mean | right, mean |");
        output.WriteLine("|---|--:|--:|--:|");
        foreach (var bin in runs.SelectMany(run => run).GroupBy(look => look.IsSettled ? 9 : (int)(10 * look.Settled.Sureness)).OrderBy(bin => bin.Key))
        {
            var words = bin.Key == 9 ? "90 % for the first time" : Invariant($"{10 * bin.Key}–{10 * bin.Key + 10} %");
            output.WriteLine(Invariant($"| {words} | {bin.Count()} | {bin.Average(look => look.Settled.Sureness):F2} | {bin.Average(look => look.Recall):F2} |"));
        }

        var foresight = settled.SelectMany(run => run[..^1].Select(look => (look.Settled, Took: run[^1].Votes - look.Votes))).ToList();
        var ratios = foresight.Where(pair => pair.Settled.VotesToGo is not null).Select(pair => (double)pair.Settled.VotesToGo!.Value / pair.Took).Order().ToList();
        output.WriteLine(Invariant($"\nSettled within the votes allowed: {settled.Count} of {runs.Length} campaigns."));
        if (ratios.Count == 0) return;
        output.WriteLine(Invariant(
            $"Votes to go, said / taken: median {ratios[ratios.Count / 2]:F2}, middle 80 % {ratios[ratios.Count / 10]:F2}–{ratios[ratios.Count * 9 / 10]:F2} ({ratios.Count} looks; out of reach, it said {foresight.Count - ratios.Count} times, wrongly)."));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public sealed record Look(int Votes, Settled Settled, double Recall)
    {
        public bool IsSettled => Settled.Sureness >= Settled.Goal;
    }
}
