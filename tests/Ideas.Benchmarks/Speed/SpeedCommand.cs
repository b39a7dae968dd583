using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Speed;

/// <summary>Prints how fast we rank and pick, beside other methods in the same run.</summary>
internal static class SpeedCommand
{
    private static readonly (int Items, int Votes)[] Sizes = [(200, 5_000), (1_000, 100_000), (10_000, 1_000_000), (15_000, 3_000_000)];

    private static readonly Option<bool> Quick = new("--quick") { Description = "At most 40 seconds: the three smaller sizes and fewer runs. Otherwise at most 5 minutes." };

    public static Command Create()
    {
        var command = new Command(
            "speed",
            "Times the ranking (from votes in memory to places with errors) and the choice of the next pair, and prints Markdown. Other methods, written for this comparison, run in turns with ours on the same seeded votes and one thread; they find strengths alone and may stop as soon as they are within 1e-6 logit of the answer, where ours goes on to 1e-9 and adds errors and places. Every method's answer is checked; a disagreement makes the exit code 1. Build with -c Release.")
        {
            Quick,
        };
        command.SetAction(line => Run(line.GetValue(Quick), line.InvocationConfiguration.Output, line.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(bool quick, TextWriter output, TextWriter error)
    {
        if (typeof(BradleyTerry).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
            error.WriteLine("This build is not optimised; its times mean nothing. Run with -c Release.");
        output.WriteLine(Invariant($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, of which one is used."));
        var disagreements = 0;
        foreach (var (items, votes) in quick ? Sizes[..^1] : Sizes)
        {
            var contenders = Contenders.On(RandomVotes.Of(items, votes));
            new Contest(each: TimeSpan.FromSeconds(quick ? 0.8 : 4), run: TimeSpan.FromSeconds(quick ? 2 : 20)).Hold(contenders);
            Print(items, votes, contenders, output);
            disagreements += contenders.Count(contender => contender is { IsOff: true, RanOutOfTime: false });
        }

        PrintNextPair(quick ? 2_000 : 20_000, output);
        if (disagreements == 0) return 0;
        error.WriteLine($"Disagreements: {disagreements}. Either ours or theirs is wrong, and the times mean nothing.");
        return 1;
    }

    private static void Print(int items, int votes, IReadOnlyList<Contender> contenders, TextWriter output)
    {
        output.WriteLine(Invariant($"\n## {items:N0} items, {votes:N0} votes\n"));
        output.WriteLine("| method | median | times ours | runs | off by, logits |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var contender in contenders)
        {
            var note = (contender.IsOff, contender.RanOutOfTime, contender.Approximate) switch
            {
                (true, true, _) => " (ran out of time)",
                (true, false, _) => " **disagrees**",
                (_, _, true) => " (approximate)",
                _ => "",
            };
            var difference = contender.Difference is { } logits ? Invariant($"{logits:0.#e+0}{note}") : "–";
            output.WriteLine(Invariant($"| {contender.Name} | {Digits(1e3 * contender.Median)} ms | {Digits(contender.Median / contenders[0].Median)} | {contender.Seconds.Count} | {difference} |"));
        }
    }

    private static void PrintNextPair(int picks, TextWriter output)
    {
        output.WriteLine(Invariant($"\n## Next pair, for a participant who has answered 200 ({picks:N0} picks)\n"));
        output.WriteLine("| items | median | 99 of 100 within | learning from a vote, mean | slowest |");
        output.WriteLine("|--:|--:|--:|--:|--:|");
        foreach (var items in new[] { 100, 1_000, 10_000 })
        {
            var (picking, taking) = NextPair.Seconds(items, picks);
            output.WriteLine(Invariant(
                $"| {items:N0} | {Digits(1e6 * Quantiles.Of(picking, 0.5))} µs | {Digits(1e6 * Quantiles.Of(picking, 0.99))} µs | {Digits(1e6 * taking.Average())} µs | {Digits(1e6 * taking.Max())} µs |"));
        }
    }

    /// <summary>Two or three digits that tell.</summary>
    private static string Digits(double value) =>
        value.ToString(value < 0.1 ? "F4" : value < 10 ? "F2" : value < 100 ? "F1" : "F0", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
