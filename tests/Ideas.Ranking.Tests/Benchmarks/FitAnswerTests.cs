using System.Globalization;
using Ideas.Benchmarks.Fit;

namespace Ideas.Ranking.Tests.Benchmarks;

public sealed class FitAnswerTests
{
    [Theory]
    [InlineData(2, 7), InlineData(12, 8), InlineData(25, 60), InlineData(30, 900)]
    public void The_answer_is_that_of_an_exact_dense_solution(int items, int count)
    {
        var votes = Votes.Random(items, count, seed: items + count);

        var fitted = Fitted.Text(Csv(votes), "--eps", "0", "--prior", "1", "--json");

        var compared = votes.Comparisons.SelectMany(vote => new[] { vote.Winner, vote.Loser }).Distinct().Order().ToArray();
        var reference = new DenseReference(Renumbered(votes, compared), deviation: 1);
        var lines = fitted.Items.OrderBy(item => int.Parse(item.Item, CultureInfo.InvariantCulture)).ToArray();
        Close.Absolute(reference.Strengths, lines.Select(item => item.Strength), 1e-6);
        Close.Relative(reference.StandardErrors, lines.Select(item => item.StandardError), 1e-6);
        Close.Absolute(reference.Strengths.Select(EloScale.FromStrength), lines.Select(item => item.Elo), 1e-3);
        Assert.Equal(compared.Select(i => votes.Comparisons.Count(vote => vote.Winner == i || vote.Loser == i)), lines.Select(item => item.Comparisons));
        Assert.Equal(fitted.Items.OrderByDescending(item => item.Strength), fitted.Items);
    }

    [Fact]
    public void Messages_say_what_was_given_and_what_was_estimated()
    {
        var fitted = Fitted.Text("winner,loser,tie\nA,B,1\nB,C,0\n", "--eps", "0.05", "--json");

        Assert.StartsWith("Votes: 2, of which ties: 1. Items: 3.", fitted.Error, StringComparison.Ordinal);
        Assert.Contains("ε = 0.05 (given)", fitted.Error, StringComparison.Ordinal);
        Assert.Contains("(estimated from the votes).", fitted.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_have_a_point_in_every_language()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
        try
        {
            Assert.Matches(@"\n +1 +0\.3374 +0\.5878 +1558\.6 +1 +\d+ %  A", Fitted.Text("winner,loser\nA,B\n", "--eps", "0.0", "--prior", "1.0").Output.ReplaceLineEndings("\n"));
            Assert.Equal(0.3374, Fitted.Text("winner,loser\nA,B\n", "--eps", "0.0", "--prior", "1.0", "--json").Items[0].Strength, 4);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_table_has_a_line_for_each_item_whatever_its_name()
    {
        var fitted = Fitted.Text("winner,loser\n\"two\nlines\",B\n", "--prior", "1");

        var lines = fitted.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.EndsWith("  two lines", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("  B", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Items_compared_too_few_times_come_last_without_a_rank()
    {
        var fitted = Fitted.Text("winner,loser\nA,B\nA,B\nNew,A\n", "--minimum", "2", "--json");

        Assert.Equal([("A", 1), ("B", 2), ("New", 0)], fitted.Items.Select(item => (item.Item, item.Rank)));
    }

    [Fact]
    public void A_fit_that_does_not_converge_says_so()
    {
        var path = Path.GetTempFileName();
        var (output, error) = (new StringWriter(), new StringWriter());
        try
        {
            File.WriteAllText(path, "winner,loser\nA,B\n");

            var exit = new FileFit(path, new BradleyTerryOptions { CarelessRate = 0, PriorDeviation = 1, MaxIterations = 1 }, json: true).Run(output, error);

            Assert.Equal((1, ""), (exit, output.ToString()));
            Assert.Contains("The fit did not converge", error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Help_describes_every_command()
    {
        Assert.All(["fit", "speed"], command => Assert.Contains(command, Fitted.Run("--help").Output, StringComparison.Ordinal));
        Assert.All(["winner", "--eps", "--prior", "--json", "--minimum", "--top"], word => Assert.Contains(word, Fitted.Run("fit", "--help").Output, StringComparison.Ordinal));
    }

    private static string Csv(Votes votes) =>
        "loser,tie,winner\n" + string.Concat(votes.Comparisons.Select(vote => $"{vote.Loser},{(vote.Tie ? "1" : "0")},{vote.Winner}\n"));

    /// <summary>Items that no vote names are not in the file.</summary>
    private static Votes Renumbered(Votes votes, int[] compared) => (votes with { Items = compared.Length })
        .Map(vote => vote with { Winner = Array.IndexOf(compared, vote.Winner), Loser = Array.IndexOf(compared, vote.Loser) });
}
