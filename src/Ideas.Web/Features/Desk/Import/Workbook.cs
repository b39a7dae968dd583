using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>Reads the sheets of an XLSX file row by row. Formulas are never computed, and nothing outside of the file is opened.</summary>
internal static class Workbook
{
    /// <summary>What a small file may unpack to; more would be an attack, or no list of ideas.</summary>
    private const long MaxUnpacked = 64 * 1024 * 1024;

    private const long MaxPart = 24 * 1024 * 1024;
    private const int MaxParts = 1_000;
    private const int MaxName = 60;

    /// <summary>Unpacks it once for nothing, because what a file says of its own size may be a lie.</summary>
    public static bool IsSmall(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        if (archive.Entries.Count > MaxParts)
        {
            return false;
        }

        var (all, buffer) = (0L, new byte[64 * 1024]);
        foreach (var part in archive.Entries)
        {
            using var content = part.Open();
            var size = 0L;
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                (size, all) = (size + read, all + read);
                if (size > MaxPart || all > MaxUnpacked)
                {
                    return false;
                }
            }
        }

        return true;
    }

    public static IReadOnlyList<Sheet> Read(byte[] file, ReadingLimit limit)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false, new OpenSettings { MaxCharactersInPart = MaxPart });
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("It has no sheets.");
        var (values, sheets) = (new CellValues(Strings(workbook), DateStyles.Of(workbook)), new List<Sheet>());
        using var reader = OpenXmlReader.Create(workbook);
        while (limit.Reached is null && reader.Read())
        {
            if (reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Sheet) && reader.IsStartElement
                && reader.LoadCurrentElement() is DocumentFormat.OpenXml.Spreadsheet.Sheet sheet
                && (sheet.State is null || sheet.State == SheetStateValues.Visible)
                && workbook.GetPartById(sheet.Id!.Value!) is WorksheetPart part)
            {
                limit.SheetCame(sheets.Count + 1);
                sheets.Add(new Sheet(ReadingLimit.Short(sheet.Name?.Value ?? "", MaxName), Rows(part, values, limit)));
            }
        }

        return sheets;
    }

    private static List<SheetRow> Rows(WorksheetPart part, CellValues values, ReadingLimit limit)
    {
        var (rows, number, cells) = (new List<SheetRow>(), 0, new List<SheetCell>());
        using var reader = OpenXmlReader.Create(part);
        while (limit.Reached is null && reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                number = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : number + 1;
                cells.Clear();
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                var cell = (Cell)reader.LoadCurrentElement()!;
                var (column, read) = (Column(cell.CellReference?.Value) ?? cells.Count, limit.Take(values.Read(cell)));
                if (column < SheetFile.MaxColumns)
                {
                    while (cells.Count <= column)
                    {
                        cells.Add(new SheetCell(""));
                    }

                    cells[column] = read;
                }
            }
            else if (reader.ElementType == typeof(Row) && reader.IsEndElement && SheetFile.Row(number, cells) is { } row)
            {
                limit.RowCame();
                rows.Add(row);
            }
        }

        return rows;
    }

    private static List<string> Strings(WorkbookPart workbook)
    {
        var strings = new List<string>();
        if (workbook.SharedStringTablePart is { } part)
        {
            using var reader = OpenXmlReader.Create(part);
            while (reader.Read())
            {
                if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                {
                    strings.Add(CellValues.Text(reader.LoadCurrentElement()!));
                }
            }
        }

        return strings;
    }

    /// <summary>The place of a column from its letters: 0 for A, 26 for AA.</summary>
    private static int? Column(string? reference)
    {
        var letters = (reference ?? "").TakeWhile(char.IsAsciiLetter).Take(4).ToList();
        return letters.Count == 0 ? null : letters.Aggregate(0, (column, letter) => (26 * column) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;
    }
}
