using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ideas.Web.Features.Exports.Workbook;

/// <summary>Writes an XLSX file row by row. A text is always written as a text, never as a formula.</summary>
internal static class WorkbookFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="stream">It has to be one that can go back, as ZIP files want.</param>
    public static void Write(Stream stream, string title, DateTimeOffset now, IEnumerable<Sheet> sheets)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var (book, list) = (document.AddWorkbookPart(), new Sheets());
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = CellStyles.Sheet();
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var part = book.AddNewPart<WorksheetPart>();
            Write(part, sheet);
            names.Add(CellText.Name(sheet.Name, names));
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = names[^1], SheetId = (uint)names.Count, Id = book.GetIdOfPart(part) });
        }

        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView()), list);
        (document.PackageProperties.Title, document.PackageProperties.Creator) = (CellText.Of(title), "Ideas");
        (document.PackageProperties.Created, document.PackageProperties.Modified) = (now.UtcDateTime, now.UtcDateTime);
    }

    private static void Write(WorksheetPart part, Sheet sheet)
    {
        var table = $"A1:{Letters(sheet.Widths.Count - 1)}{sheet.TableRows}";
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet)));
        writer.WriteElement(new Columns(sheet.Widths.Index().Select(column => new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)column.Index + 1, Max = (uint)column.Index + 1, Width = column.Item, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        var number = 0;
        foreach (var row in sheet.Rows)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)++number });
            foreach (var (column, value) in row.Index().Where(cell => cell.Item is not null))
            {
                writer.WriteElement(Cell($"{Letters(column)}{number}", value!, sheet.Look));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        if (sheet.TableRows > 0)
        {
            writer.WriteElement(new AutoFilter { Reference = table });
        }

        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = sheet.TableRows > 0 ? OrientationValues.Landscape : OrientationValues.Portrait, FitToHeight = 0 });
        if (sheet.TableRows > 0)
        {
            // A place such as "1" is a text beside "1–3", and no mistake.
            writer.WriteElement(new IgnoredErrors(new IgnoredError { NumberStoredAsText = true, SequenceOfReferences = new ListValue<StringValue> { InnerText = table } }));
        }

        writer.WriteEndElement();
    }

    private static SheetView View(Sheet sheet)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (sheet.TableRows > 0)
        {
            view.Append(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }, new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } });
        }

        return view;
    }

    private static Cell Cell(string place, object value, SheetLook look) => value switch
    {
        string text => Text(place, text, look is SheetLook.ForReading ? CellStyles.Text : CellStyles.Line),
        Heading head => Text(place, head.Text, CellStyles.Head),
        DateOnly day => new Cell { CellReference = place, StyleIndex = CellStyles.Day, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) },
        IFormattable number => new Cell { CellReference = place, StyleIndex = CellStyles.Number, CellValue = new CellValue(number.ToString(null, CultureInfo.InvariantCulture)) },
        _ => throw new ArgumentException("A cell holds a text, a number or a day.", nameof(value)),
    };

    private static Cell Text(string place, string text, uint style) => new()
    {
        CellReference = place,
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>A, B, … Z, AA, AB and so on.</summary>
    private static string Letters(int column) => (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}
