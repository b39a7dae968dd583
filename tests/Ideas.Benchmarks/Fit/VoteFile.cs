using System.Text.Unicode;
using CsvHelper;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Fit;

/// <summary>Votes read from a CSV file.</summary>
/// <param name="Items">Names in the order in which they first appear; comparisons name items by their index here.</param>
/// <param name="Comparisons">The votes in the order of the file.</param>
internal sealed record VoteFile(IReadOnlyList<string> Items, Comparison[] Comparisons)
{
    /// <summary>Stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly CsvReaderOptions Form = new()
    {
        HasHeader = false,
        SkipEmptyLines = true,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        TrackLineNumbers = true,
        PoolStrings = true,
    };

    /// <exception cref="VoteFileException">There is no such file, or it does not hold votes.</exception>
    public static VoteFile Open(string path)
    {
        if (Directory.Exists(path)) throw new VoteFileException($"'{path}' is a directory, not a file of votes.");
        if (path != StandardInput && !File.Exists(path)) throw new VoteFileException($"There is no file '{path}'.");
        try
        {
            using var stream = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            return Read(stream, path == StandardInput ? "Standard input" : path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new VoteFileException($"'{path}' cannot be read: {problem.Message}");
        }
    }

    /// <param name="stream">The file; one that cannot go back is first copied to memory.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="VoteFileException">A line does not hold a vote.</exception>
    public static VoteFile Read(Stream stream, string name)
    {
        if (!stream.CanSeek)
        {
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            stream = copy;
        }

        var separator = Separators.MaxBy(candidate => HeaderOf(stream, candidate) is { } header ? VoteColumns.Known(header) : 0);
        return Rows(stream, name, separator);
    }

    private static string[]? HeaderOf(Stream stream, char separator)
    {
        stream.Position = 0;
        using var reader = CsvReader.Create(stream, Form with { Separator = separator }, leaveOpen: true);
        return reader.Read() ? Fields(reader) : null;
    }

    private static VoteFile Rows(Stream stream, string name, char separator)
    {
        stream.Position = 0;
        using var reader = CsvReader.Create(stream, Form with { Separator = separator, OnMalformedRecord = Refuse }, leaveOpen: true);
        var (items, numbers, votes) = (new List<string>(), new Dictionary<string, int>(), new List<Comparison>());
        if (!Next()) throw Bad(1, "the file is empty; its first line must name the columns winner and loser.");
        try
        {
            var columns = VoteColumns.In(Fields(reader));
            while (Next()) votes.Add(columns.Vote(reader, NumberOf));
        }
        catch (FormatException problem)
        {
            throw Bad(reader.LineNumber, problem.Message);
        }

        return new VoteFile(items, [.. votes]);

        int NumberOf(string item)
        {
            if (numbers.TryGetValue(item, out var number)) return number;
            items.Add(item);
            return numbers[item] = items.Count - 1;
        }

        bool Next()
        {
            if (!reader.Read()) return false;
            return Utf8.IsValid(reader.RawRecord) ? true : throw Bad(reader.LineNumber, "the text is not valid UTF-8.");
        }

        // A quote within a field that does not begin with one is part of the text, as in 6" nails.
        void Refuse(CsvMalformedRecord record)
        {
            if (record.Reason is CsvMalformedReason.StrayQuote) return;
            throw Bad(record.LineNumber, record.Reason is CsvMalformedReason.UnterminatedQuote
                ? "a quote is opened here and never closed."
                : "a field goes on after its closing quote.");
        }

        VoteFileException Bad(long line, string what) => new(name, line, what);
    }

    private static string[] Fields(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
}
