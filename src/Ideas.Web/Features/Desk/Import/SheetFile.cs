namespace Ideas.Web.Features.Desk.Import;

/// <summary>Reads a spreadsheet, whatever its name says: a workbook by its first bytes, anything else as text.</summary>
internal static class SheetFile
{
    public const int MaxBytes = 5 * 1024 * 1024;
    public const int MaxRows = 10_000;
    public const int MaxColumns = 60;

    private static readonly byte[] Zip = "PK"u8.ToArray();
    private static readonly byte[] OldWorkbook = [0xD0, 0xCF, 0x11, 0xE0];

    public static SheetOutcome Read(byte[] file)
    {
        if (file.Length > MaxBytes)
        {
            return new SheetOutcome.TooLarge();
        }

        if (file.AsSpan().StartsWith(OldWorkbook))
        {
            return new SheetOutcome.OldWorkbook();
        }

        try
        {
            if (file.AsSpan().StartsWith(Zip) && !Workbook.IsSmall(file))
            {
                return new SheetOutcome.TooMuch();
            }

            var limit = new ReadingLimit();
            var sheets = (file.AsSpan().StartsWith(Zip) ? Workbook.Read(file, limit) : [TextFile.Read(file, limit)]).Where(sheet => sheet.Rows.Count > 0).ToList();
            return limit.Reached ?? (sheets.Count == 0 ? new SheetOutcome.Empty() : new SheetOutcome.Read(sheets));
        }
        catch (Exception) when (file.Length > 0)
        {
            // Whatever is wrong with somebody's file, the libraries that read it tell so in a dozen ways.
            return new SheetOutcome.Unreadable();
        }
    }

    /// <summary>A row without the empty cells at its end; null when nothing is left.</summary>
    public static SheetRow? Row(int number, IReadOnlyList<SheetCell> cells)
    {
        var length = cells.Count;
        while (length > 0 && cells[length - 1].IsEmpty)
        {
            length--;
        }

        return length == 0 ? null : new SheetRow(number, [.. cells.Take(length)]);
    }
}
