using System.CommandLine;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Fit;

/// <summary>The command line of <see cref="FileFit"/>.</summary>
internal static class FitCommand
{
    private static readonly Argument<string> File = new("FILE")
    {
        Description = """
            The votes; - reads them from standard input. The first line names the columns, in any order and case: winner, loser and, where there are ties, tie (1 or true: no winner; 0, false or empty: a win). Further columns are ignored.
            Columns are parted by commas, semicolons or tabs; a field that holds one, a line break or a quote stands in double quotes. The text is UTF-8. Spaces around a name are dropped, blank lines skipped.
            """,
    };

    private static readonly Option<double?> CarelessRate = Options.Number(
        "--eps", "X", 0, 0.9, "Share ε of answers given without looking, from 0 to 0.9. Estimated from the votes when left out.");

    private static readonly Option<double?> PriorDeviation = Options.Number(
        "--prior", "S", 1e-6, 1e6, "Standard deviation s of the strengths' normal prior in logits, from 1e-6 to 1e6. Estimated from the votes when left out.");

    private static readonly Option<bool> Json = new("--json")
    {
        Description = """Print one JSON object instead of a table: {"items":[{"item":"…","strength":0.0,"standardError":0.0,"elo":0.0,"rank":1,"comparisons":0}]}.""",
    };

    private static readonly Option<int> Minimum = Options.Whole(
        "--minimum", 0, 0, "Items compared fewer times than this get rank 0 and come last; their votes count all the same.");

    private static readonly Option<int> Top = Options.Whole("--top", 10, 1, "The size N of the top that chances are about.");

    private static readonly Option<int> ExactUpTo = Options.Whole(
        "--exact", 6_000, 0, "Up to this many linked items, standard errors are exact (6,000 items: about 15 s, 600 MB); beyond, they come from a series, within a percent where pairs are random and up to 40 % too small where they are not.", most: 20_000);

    public static Command Create()
    {
        var command = new Command(
            "fit",
            "Ranks a CSV file of votes. Prints for each item, best first: rank, strength in logits (the mean of all is 0), standard error of strength minus mean, Elo (1500 + strength · 400/ln 10), comparisons, and the chance to belong to the top N. Messages go to standard error; without an answer the exit code is 1.")
        {
            File, CarelessRate, PriorDeviation, Json, Minimum, Top, ExactUpTo,
        };
        command.SetAction(line => new FileFit(
            line.GetRequiredValue(File),
            new BradleyTerryOptions
            {
                CarelessRate = line.GetValue(CarelessRate),
                PriorDeviation = line.GetValue(PriorDeviation),
                MinimumComparisons = line.GetValue(Minimum),
                Top = line.GetValue(Top),
                ExactUpTo = line.GetValue(ExactUpTo),
            },
            line.GetValue(Json)).Run(line.InvocationConfiguration.Output, line.InvocationConfiguration.Error));
        return command;
    }
}
