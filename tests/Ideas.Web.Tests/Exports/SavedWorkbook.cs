using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Ideas.Web.Tests.Exports;

/// <summary>A cell as a spreadsheet program reads it: a text, a number or a day.</summary>
public sealed record SavedCell(object Value, bool IsQuoted, bool IsFormula);

/// <summary>A sheet as it was read back, cell by cell.</summary>
public sealed record SavedSheet(string Name, IReadOnlyList<IReadOnlyDictionary<string, SavedCell>> Rows, string? Filter, (double Rows, string Corner)? Frozen)
{
    /// <summary>The value in a column of a row, both from the top left; null for an empty cell. The first row is 1.</summary>
    public object? this[string column, int row] => Rows[row - 1].TryGetValue(column, out var cell) ? cell.Value : null;

    public IEnumerable<SavedCell> Cells => Rows.SelectMany(row => row.Values);

    /// <summary>The values of a row from its first column on, as far as it goes.</summary>
    public IReadOnlyList<object?> Row(int row) => [.. Rows[0].Keys.Select(column => this[column, row])];

    /// <summary>A column below its head, by what the head says.</summary>
    public IReadOnlyList<object?> Under(string head)
    {
        var column = Rows[0].Single(cell => Equals(cell.Value.Value, head)).Key;
        return [.. Enumerable.Range(2, Rows.Count - 1).Select(row => this[column, row])];
    }
}

/// <summary>A workbook that was downloaded. Opening it fails where a spreadsheet program would call it broken.</summary>
public sealed record SavedWorkbook(IReadOnlyList<SavedSheet> Sheets, string? Title, string? Creator)
{
    public SavedSheet this[string name] => Sheets.Single(sheet => sheet.Name == name);

    /// <param name="file">As it came.</param>
    /// <param name="isChecked">Whether the format's validator reads it too, which takes long for a large file.</param>
    public static SavedWorkbook Open(byte[] file, bool isChecked = true)
    {
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        if (isChecked)
        {
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(problem => $"{problem.Path?.XPath}: {problem.Description}"));
        }

        var book = document.WorkbookPart!;
        var formats = book.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        return new SavedWorkbook(
            [.. book.Workbook.Sheets!.Elements<Sheet>().Select(sheet => Read(sheet.Name!, ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet, formats))],
            document.PackageProperties.Title,
            document.PackageProperties.Creator);
    }

    private static SavedSheet Read(string name, Worksheet sheet, List<CellFormat> formats)
    {
        var pane = sheet.Descendants<Pane>().SingleOrDefault(pane => pane.State?.Value == PaneStateValues.Frozen);
        return new SavedSheet(
            name,
            [.. sheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]), cell => Read(cell, formats)))],
            sheet.Descendants<AutoFilter>().SingleOrDefault()?.Reference?.Value,
            pane is null ? null : (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value!));
    }

    private static SavedCell Read(Cell cell, List<CellFormat> formats)
    {
        var format = formats[(int)cell.StyleIndex!.Value];
        var number = cell.DataType is null ? double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture) : 0;
        object value = cell.DataType?.Value == CellValues.InlineString ? cell.InlineString!.Text!.Text
            : format.NumberFormatId?.Value == 14 ? DateOnly.FromDateTime(DateTime.FromOADate(number))
            : number;
        return new SavedCell(value, format.QuotePrefix?.Value is true, cell.CellFormula is not null);
    }
}
