using System.Globalization;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Fit;

/// <summary>Ranks one file of votes. The answer goes to the output, everything else to the error writer.</summary>
internal sealed class FileFit(string path, BradleyTerryOptions options, bool json)
{
    /// <summary>0, or 1 when there is no answer; then the output stays empty.</summary>
    public int Run(TextWriter output, TextWriter error)
    {
        try
        {
            var file = VoteFile.Open(path);
            error.WriteLine(Invariant($"Votes: {file.Comparisons.Length}, of which ties: {file.Comparisons.Count(vote => vote.Tie)}. Items: {file.Items.Count}."));
            return BradleyTerry.Rank(file.Items.Count, file.Comparisons, options) switch
            {
                RankingOutcome.Ranked ranked => Show(ranked, file, output, error),
                RankingOutcome.NotConverged failure => Explain(failure, error),
                var other => throw new InvalidOperationException($"A ranking cannot end with {other}."),
            };
        }
        catch (VoteFileException bad)
        {
            error.WriteLine(bad.Message);
            return 1;
        }
    }

    private int Show(RankingOutcome.Ranked ranked, VoteFile file, TextWriter output, TextWriter error)
    {
        error.WriteLine(Invariant($"Careless rate ε = {ranked.CarelessRate:G4} ({Origin(options.CarelessRate)}), prior deviation s = {ranked.PriorDeviation:G4} ({Origin(options.PriorDeviation)})."));
        if (file.Items.Count > options.ExactUpTo)
            error.WriteLine(Invariant($"More than {options.ExactUpTo} items: where so many are linked, standard errors come from a series and may be too small; --exact N raises the limit."));
        if (json) FitReport.WriteJson(ranked, file.Items, output);
        else FitReport.WriteTable(ranked, file.Items, output);
        return 0;
    }

    private static int Explain(RankingOutcome.NotConverged failure, TextWriter error)
    {
        error.WriteLine(Invariant($"The fit did not converge: after {failure.Iterations} steps a strength still moved by {failure.LargestStep:0.##e+0} logits; a smaller --prior helps."));
        return 1;
    }

    private static string Origin(double? given) => given is null ? "estimated from the votes" : "given";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
