using CsvHelper;

namespace Ideas.Web.Features.Shared;

/// <summary>How every file for spreadsheet programs is written.</summary>
public static class CsvForPeople
{
    /// <summary>A text that looks like a formula stays text. The byte order mark tells spreadsheet programs that ä is one letter.</summary>
    public static readonly CsvWriterOptions Format = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true, TrueValue = "true", FalseValue = "false" };
}
