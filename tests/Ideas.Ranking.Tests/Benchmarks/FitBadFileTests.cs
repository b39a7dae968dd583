namespace Ideas.Ranking.Tests.Benchmarks;

public sealed class FitBadFileTests
{
    [Theory]
    [InlineData("", 1, "the file is empty; its first line must name the columns winner and loser.")]
    [InlineData("\n\r\n  \n", 1, "the file is empty; its first line must name the columns winner and loser.")]
    [InlineData("winner,comment\nA,B\n", 1, "the header has no column loser; it must name the columns winner and loser, parted by commas, semicolons or tabs.")]
    [InlineData("A,B\nB,C\n", 1, "the header has no column winner; it must name the columns winner and loser, parted by commas, semicolons or tabs.")]
    [InlineData("\nwinner,loser,Winner\nA,B,C\n", 2, "the header names the column winner twice.")]
    [InlineData("winner,loser,tie,tie\nA,B,0,0\n", 1, "the header names the column tie twice.")]
    [InlineData("winner,loser\nA,B\nC\n", 3, "there is only 1 field here, but the header puts loser in column 2.")]
    [InlineData("winner,loser\nA,B, C\n", 2, "there are 3 fields here, but the header has 2; a name that holds a separator must stand in quotes.")]
    [InlineData("winner,loser\n,B\n", 2, "the winner is empty.")]
    [InlineData("winner,loser\n\n\nA,\" \"\n", 4, "the loser is empty.")]
    [InlineData("winner,loser\r\nA,B\r\n A,A \r\n", 3, "the winner and the loser are the same item.")]
    [InlineData("winner,loser,tie\nA,B,1\nA,B,maybe\n", 3, "the tie must be 1 or true (no winner), or 0, false or empty (a win).")]
    [InlineData("winner,loser,tie\nA,B,0.5\n", 2, "the tie must be 1 or true (no winner), or 0, false or empty (a win).")]
    [InlineData("winner,loser\nA,B\n\"C,D\nE,F\n", 3, "a quote is opened here and never closed.")]
    [InlineData("winner,\"loser\nA,B\n", 1, "a quote is opened here and never closed.")]
    [InlineData("winner,loser\n\"A\"B,C\n", 2, "a field goes on after its closing quote.")]
    [InlineData("winner,loser\n\"two\nlines\",\"and\nthree\nmore\"\nA,A\n", 6, "the winner and the loser are the same item.")]
    [InlineData("winner,loser\nA,B\n\"two\nlines\",\n", 3, "the loser is empty.")]
    public void A_bad_file_gets_one_sentence_with_the_line_on_which_the_record_begins(string text, int line, string sentence)
    {
        var fitted = Fitted.Text(text, "--json");

        Assert.Equal((1, "", $"votes.csv, line {line}: {sentence}\n"), (fitted.Exit, fitted.Output, fitted.Error.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("A,\u00FF")]
    [InlineData("A,B\u00C3")]
    [InlineData("A,B,\u00E4 in a column that nobody reads")]
    public void Text_in_another_encoding_is_refused(string latin)
    {
        var fitted = Fitted.Bytes(System.Text.Encoding.Latin1.GetBytes($"winner,loser,comment\nA,B,\n{latin}\n"));

        Assert.Equal((1, "", "votes.csv, line 3: the text is not valid UTF-8.\n"), (fitted.Exit, fitted.Output, fitted.Error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void A_bad_line_far_down_is_found()
    {
        var good = string.Concat(Enumerable.Range(0, 100_000).Select(vote => $"idea {vote % 97},\"idea\n{vote % 89}\"\n"));

        var fitted = Fitted.Text($"winner,loser\n{good}idea,\n");

        Assert.Equal("votes.csv, line 200002: the loser is empty.\n", fitted.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_directory_is_not_a_file()
    {
        var folder = Path.GetTempPath();

        var fitted = Fitted.Run("fit", folder);

        Assert.Equal((1, "", $"'{folder}' is a directory, not a file of votes."), (fitted.Exit, fitted.Output, fitted.Error.Trim()));
    }

    [Theory]
    [InlineData("no-such-file.csv"), InlineData("@no-such-file.csv"), InlineData("")]
    public void A_file_that_is_not_there_is_named(string path)
    {
        var fitted = Fitted.Run("fit", path);

        Assert.Equal((1, "", $"There is no file '{path}'."), (fitted.Exit, fitted.Output, fitted.Error.Trim()));
    }

    [Fact]
    public void A_file_that_may_not_be_read_says_so()
    {
        using var locked = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

        var fitted = Fitted.Run("fit", locked.Name);

        Assert.Equal((1, ""), (fitted.Exit, fitted.Output));
        Assert.StartsWith($"'{locked.Name}' cannot be read: ", fitted.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--eps", "1"), InlineData("--eps", "-0.1"), InlineData("--eps", "0,1"), InlineData("--eps", "NaN"), InlineData("--prior", "0")]
    [InlineData("--prior", "Infinity"), InlineData("--top", "0"), InlineData("--minimum", "-1"), InlineData("--minimum", "many")]
    public void A_number_out_of_range_is_a_usage_error(string option, string number)
    {
        var fitted = Fitted.Text("winner,loser\nA,B\n", option, number);

        Assert.Equal((1, ""), (fitted.Exit, fitted.Output));
        Assert.Contains(option, fitted.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_a_file_or_a_command_is_a_usage_error()
    {
        Assert.All([Fitted.Run("fit"), Fitted.Run(), Fitted.Run("rank"), Fitted.Run("fit", "a", "b")], fitted =>
        {
            Assert.Equal((1, ""), (fitted.Exit, fitted.Output));
            Assert.NotEmpty(fitted.Error);
        });
    }
}
