using System.Text;
using CsvHelper;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>Reads values separated by commas, semicolons or tabs, in UTF-8 or as older Windows programs write them.</summary>
internal static class TextFile
{
    /// <summary>Stands in no text, so that a list of ideas with commas in them stays one column.</summary>
    private const char NoSeparator = '\u001F';

    public static Sheet Read(byte[] file, ReadingLimit limit)
    {
        var text = Decode(file);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new FormatException("It is not text.");
        }

        var first = text.Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        var options = new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, Separator = first.AsSpan().ContainsAny(",;\t") ? null : NoSeparator };
        using var csv = CsvReader.FromText(text, options);
        var rows = new List<SheetRow>();
        for (var number = 1; limit.Reached is null && csv.Read(); number++)
        {
            var cells = Enumerable.Range(0, Math.Min(csv.FieldCount, SheetFile.MaxColumns)).Select(column => limit.Take(new SheetCell(csv.GetString(column)))).ToList();
            if (SheetFile.Row(number, cells) is { } row)
            {
                limit.RowCame();
                rows.Add(row);
            }
        }

        return new Sheet("", rows);
    }

    private static string Decode(byte[] file)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }
}
