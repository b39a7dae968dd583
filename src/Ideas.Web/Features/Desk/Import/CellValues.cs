using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>Reads what a cell of a workbook says, as somebody who looks at it would.</summary>
internal sealed class CellValues(IReadOnlyList<string> strings, DateStyles dates)
{
    public SheetCell Read(Cell cell)
    {
        if (cell.CellFormula is not null)
        {
            return new SheetCell("", IsFormula: true);
        }

        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        return new SheetCell(
            type == DocumentFormat.OpenXml.Spreadsheet.CellValues.SharedString ? strings[int.Parse(value, CultureInfo.InvariantCulture)]
            : type == DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString ? (cell.InlineString is { } text ? Text(text) : "")
            : type is null || type == DocumentFormat.OpenXml.Spreadsheet.CellValues.Number ? Number(value, cell.StyleIndex?.Value)
            : value);
    }

    /// <summary>The runs of a text as one, without the reading aids that some languages put above it.</summary>
    public static string Text(OpenXmlElement text) => string.Concat(text.ChildElements.Select(part => part is Run run ? run.Text?.Text : (part as Text)?.Text));

    private string Number(string value, uint? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        return dates.IsDate(style) && number is > 0 and < 2_958_466
            ? DateTime.FromOADate(number).ToString(number % 1 == 0 ? "d" : "g", CultureInfo.CurrentCulture)
            : number.ToString(CultureInfo.CurrentCulture);
    }
}

/// <summary>Knows which of a workbook's styles show a number as a date.</summary>
internal sealed class DateStyles
{
    private readonly HashSet<uint> dates = [];

    public static DateStyles Of(WorkbookPart workbook)
    {
        var (styles, own, index, isUsed) = (new DateStyles(), new HashSet<uint>(), 0u, false);
        if (workbook.WorkbookStylesPart is not { } part)
        {
            return styles;
        }

        // One by one, because a file may hold more styles than fit into memory as a tree.
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(CellFormats))
            {
                isUsed = reader.IsStartElement;
            }
            else if (reader.ElementType == typeof(NumberingFormat) && reader.IsStartElement
                && reader.LoadCurrentElement() is NumberingFormat { NumberFormatId.Value: var known } format && LooksLikeDate(format.FormatCode?.Value ?? ""))
            {
                own.Add(known);
            }
            else if (isUsed && reader.ElementType == typeof(CellFormat) && reader.IsStartElement)
            {
                if (((CellFormat)reader.LoadCurrentElement()!).NumberFormatId?.Value is { } id && (id is (>= 14 and <= 22) or (>= 45 and <= 47) || own.Contains(id)))
                {
                    styles.dates.Add(index);
                }

                index++;
            }
        }

        return styles;
    }

    public bool IsDate(uint? style) => style is { } known && dates.Contains(known);

    /// <summary>Letters in quotes or brackets are words or colours.</summary>
    private static bool LooksLikeDate(string format)
    {
        var (isQuoted, isBracketed) = (false, false);
        foreach (var sign in format)
        {
            isQuoted ^= sign == '"';
            isBracketed = sign == '[' || (isBracketed && sign != ']');
            if (!isQuoted && !isBracketed && sign is 'd' or 'y' or 'D' or 'Y')
            {
                return true;
            }
        }

        return false;
    }
}
