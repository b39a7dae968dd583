using System.Text.Json.Serialization;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>What stands in one cell. A formula is never computed, so it has no text; a text that is far too long is cut.</summary>
internal readonly record struct SheetCell(string Text, bool IsFormula = false, bool IsCut = false)
{
    [JsonIgnore]
    public bool IsEmpty => !IsFormula && string.IsNullOrWhiteSpace(Text);
}

/// <summary>A row that has something in it.</summary>
/// <param name="Number">As the spreadsheet program counts it, from 1.</param>
/// <param name="Cells">From the first column on.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell Cell(int column) => column < Cells.Count ? Cells[column] : new SheetCell("");
}

/// <summary>One sheet of a file, without its empty rows.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    [JsonIgnore]
    public int Columns => Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);
}

/// <summary>How sheets are kept between their preview and the import.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(IReadOnlyList<Sheet>))]
internal sealed partial class SheetJson : JsonSerializerContext;

/// <summary>What became of reading a file.</summary>
internal abstract record SheetOutcome
{
    private SheetOutcome()
    {
    }

    public sealed record Read(IReadOnlyList<Sheet> Sheets) : SheetOutcome;

    /// <summary>Nothing in it that could be an idea.</summary>
    public sealed record Empty : SheetOutcome;

    /// <summary>Neither a text file nor a workbook that can be opened.</summary>
    public sealed record Unreadable : SheetOutcome;

    /// <summary>A workbook as programs wrote it before 2007.</summary>
    public sealed record OldWorkbook : SheetOutcome;

    public sealed record TooLarge : SheetOutcome;

    public sealed record TooManyRows : SheetOutcome;

    public sealed record TooManySheets : SheetOutcome;

    /// <summary>A small file, with more in it than can be looked at.</summary>
    public sealed record TooMuch : SheetOutcome;
}
