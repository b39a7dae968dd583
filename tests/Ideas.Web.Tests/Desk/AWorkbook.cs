using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ideas.Web.Tests.Desk;

/// <summary>A cell that somebody's spreadsheet may hold: a text, a number, a date, or a formula with its last result.</summary>
public sealed record ACell(object? Value, string? Formula = null)
{
    public static ACell Computed(string formula, string result) => new(result, formula);
}

/// <summary>An XLSX file as spreadsheet programs write it: texts shared between cells, empty cells left out.</summary>
public static class AWorkbook
{
    /// <param name="sheets">Names, and rows of cells; a null row stays empty.</param>
    public static byte[] Of(params (string Name, object?[]?[] Rows)[] sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var (strings, list) = (new Dictionary<string, int>(), new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Index().Where(row => row.Item is not null).Select(row => Row(row.Index + 1, row.Item!, strings))));
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = (uint)list.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
            }

            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(strings.Keys.Select(text => new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
        }

        return file.ToArray();
    }

    /// <summary>A file with a part that unpacks to so much nothing.</summary>
    public static byte[] Bomb(byte[] workbook, int megabytes)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        using (var part = archive.CreateEntry("xl/media/nothing.bin").Open())
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                part.Write(zeros);
            }
        }

        return file.ToArray();
    }

    public static byte[] Csv(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    private static Row Row(int number, object?[] cells, Dictionary<string, int> strings) =>
        new(cells.Index().Where(cell => cell.Item is not null).Select(cell => Cell($"{(char)('A' + cell.Index)}{number}", cell.Item!, strings))) { RowIndex = (uint)number };

    private static Cell Cell(string place, object value, Dictionary<string, int> strings) => value switch
    {
        ACell { Formula: { } formula } computed => new Cell { CellReference = place, DataType = CellValues.String, CellFormula = new CellFormula(formula), CellValue = new CellValue($"{computed.Value}") },
        double number => new Cell { CellReference = place, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) },
        DateTime date => new Cell { CellReference = place, StyleIndex = 1, CellValue = new CellValue(date.ToOADate().ToString(CultureInfo.InvariantCulture)) },
        string { Length: > 0 } text when text[0] == '¤' => new Cell { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text[1..])) },
        _ => new Cell { CellReference = place, DataType = CellValues.SharedString, CellValue = new CellValue(Shared(value.ToString()!, strings).ToString(CultureInfo.InvariantCulture)) },
    };

    private static int Shared(string text, Dictionary<string, int> strings) => strings.TryGetValue(text, out var place) ? place : strings[text] = strings.Count;
}
