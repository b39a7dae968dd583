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
    private const long MaxUnpacked = 80 * 1024 * 1024;

    private const int MaxParts = 1_000;

    /// <summary>Unpacks it once for nothing, because what a file says of its own size may be a lie.</summary>
    public static bool IsSmall(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var (left, buffer) = (MaxUnpacked, new byte[64 * 1024]);
        foreach (var part in archive.Entries)
        {
            using var content = part.Open();
            for (int read; left >= 0 && (read = content.Read(buffer)) > 0;)
            {
                left -= read;
            }
        }

        return left >= 0 && archive.Entries.Count <= MaxParts;
    }

    public static IReadOnlyList<Sheet> Read(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false, new OpenSettings { MaxCharactersInPart = MaxUnpacked });
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("It has no sheets.");
        var values = new CellValues(Strings(workbook), DateStyles.Of(workbook));
        return [.. workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Where(sheet => sheet.State is null || sheet.State == SheetStateValues.Visible)
            .Select(sheet => (sheet.Name?.Value ?? "", Part: workbook.GetPartById(sheet.Id!.Value!) as WorksheetPart))
            .Where(sheet => sheet.Part is not null)
            .Select(sheet => new Sheet(sheet.Item1, Rows(sheet.Part!, values)))];
    }

    private static List<SheetRow> Rows(WorksheetPart part, CellValues values)
    {
        var (rows, number, cells) = (new List<SheetRow>(), 0, new List<SheetCell>());
        using var reader = OpenXmlReader.Create(part);
        while (!SheetFile.IsEnough(rows) && reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                number = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : number + 1;
                cells.Clear();
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                var cell = (Cell)reader.LoadCurrentElement()!;
                var column = Column(cell.CellReference?.Value) ?? cells.Count;
                if (column < SheetFile.MaxColumns)
                {
                    while (cells.Count <= column)
                    {
                        cells.Add(new SheetCell(""));
                    }

                    cells[column] = values.Read(cell);
                }
            }
            else if (reader.ElementType == typeof(Row) && reader.IsEndElement && SheetFile.Row(number, cells) is { } row)
            {
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
