using System.Text;
using Ideas.Benchmarks.Fit;

namespace Ideas.Ranking.Tests.Benchmarks;

public sealed class FitGoodFileTests
{
    /// <summary>Two wins of A over B, told in different ways.</summary>
    [Theory]
    [InlineData("winner,loser\nA,B\nA,B\n")]
    [InlineData("winner,loser\nA,B\nA,B")]
    [InlineData("winner,loser\r\nA,B\r\nA,B\r\n")]
    [InlineData("\uFEFFwinner,loser\nA,B\nA,B\n")]
    [InlineData("\uFEFF\"winner\",\"loser\"\n\"A\",\"B\"\n\"A\",\"B\"\n")]
    [InlineData("\n\nwinner,loser\n\nA,B\n  \n\nA,B\n\n")]
    [InlineData(" LOSER , Winner\n B ,\tA\n\"B\", \"A\" \n")]
    [InlineData("id;winner;when;loser;\n1;A;2024-01-01, noon;B;\n2;A;;B;\n")]
    [InlineData("winner\tloser\ttie\nA\tB\t\nA\tB\t0\n")]
    [InlineData("winner,loser,tie\nA,B,False\nA,B,0.0\n")]
    [InlineData("winner,loser,comment,comment\nA,B\nA,B,\"a, \"\"b\"\"\nc\"\n")]
    [InlineData("winner,loser\nA,B,,\nA,B\n")]
    [InlineData("winner,loser,tie\nA,B\nA,B,0\n")]
    [InlineData("winner,loser,said\nA,B,he said \"no\"\nA,B,5\" nails\n")]
    public void A_file_may_be_written_in_many_ways(string text)
    {
        var fitted = Fitted.Text(text, "--json");

        Assert.Equal(0, fitted.Exit);
        Assert.Equal([("A", 2), ("B", 2)], fitted.Counts);
        Assert.Equal([1, 2], fitted.Items.Select(item => item.Rank));
    }

    [Theory]
    [InlineData("1"), InlineData("1.0"), InlineData("true"), InlineData(" TRUE ")]
    public void A_tie_has_no_winner(string tie)
    {
        var fitted = Fitted.Text($"winner,tie,loser\nA,{tie},B\n", "--json");

        Assert.Equal([("A", 0.0, 1), ("B", 0.0, 1)], fitted.Items.Select(item => (item.Item, item.Strength, item.Rank)));
    }

    [Fact]
    public void Any_text_can_be_a_name()
    {
        string[] names = ["007", "7", "7.0", "Äänekoski", "東京", "🚲", "a,b", "a;b", "say \"hi\"", "two\nlines", "a", "A", "NaN", "-"];

        var fitted = Fitted.Text("winner,loser\n" + string.Join('\n', names.Zip(names.Skip(1)).Select(pair => $"{Quoted(pair.First)},{Quoted(pair.Second)}")), "--json");

        Assert.Equal(names.Order(StringComparer.Ordinal), fitted.Items.Select(item => item.Item).Order(StringComparer.Ordinal));
        Assert.Contains("Äänekoski", fitted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_alone_decides_on_the_separator()
    {
        var fitted = Fitted.Text("winner,loser\na;b;c,d;e;f\na;b;c,d;e;f\n", "--json");

        Assert.Equal([("a;b;c", 2), ("d;e;f", 2)], fitted.Counts);
    }

    [Fact]
    public void A_header_without_votes_gives_an_empty_list()
    {
        var fitted = Fitted.Text("winner,loser\n", "--json");

        Assert.Equal((0, """{"items":[]}"""), (fitted.Exit, fitted.Output.Trim()));
    }

    [Fact]
    public void Unicode_as_Excel_writes_it_can_be_read()
    {
        var fitted = Fitted.Bytes([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("winner\tloser\r\nÄ\tÖ\r\n")], "--json");

        Assert.Equal([("Ä", 1), ("Ö", 1)], fitted.Counts);
    }

    [Fact]
    public void A_stream_that_cannot_go_back_can_be_read()
    {
        using var once = new System.IO.Compression.GZipStream(Zipped("winner;loser;tie\nA;B;1\nB;C;0\n"), System.IO.Compression.CompressionMode.Decompress);

        var file = VoteFile.Read(once, "votes");

        Assert.Equal(["A", "B", "C"], file.Items);
        Assert.Equal([new Comparison(0, 1, Tie: true), new Comparison(1, 2)], file.Comparisons);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static MemoryStream Zipped(string text)
    {
        var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(text));
        bytes.Position = 0;
        return bytes;
    }
}
