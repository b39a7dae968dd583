using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ideas.Web.Features.Exports.Workbook;

/// <summary>How cells look, by their number in the workbook.</summary>
internal static class CellStyles
{
    public const uint Text = 1;
    public const uint Line = 2;
    public const uint Head = 3;
    public const uint Number = 4;
    public const uint Day = 5;

    /// <summary>A day as the reader's own settings write it.</summary>
    private const uint ShortDate = 14;

    /// <summary>
    /// Every style of texts quotes them, as a typed apostrophe does: a text that begins like a formula stays a text even when somebody edits its cell.
    /// </summary>
    public static Stylesheet Sheet() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE0EBE3" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), new Border(new BottomBorder(new Color { Rgb = "FF0E4D3C" }) { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Aligned(wraps: true, new CellFormat { QuotePrefix = true }),
            Aligned(wraps: false, new CellFormat { QuotePrefix = true }),
            Aligned(wraps: true, new CellFormat { QuotePrefix = true, FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true }),
            Aligned(wraps: false, new CellFormat()),
            Aligned(wraps: false, new CellFormat { NumberFormatId = ShortDate, ApplyNumberFormat = true })));

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static CellFormat Aligned(bool wraps, CellFormat format)
    {
        (format.Alignment, format.ApplyAlignment) = (new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps ? BooleanValue.FromBoolean(true) : null }, true);
        return format;
    }
}
