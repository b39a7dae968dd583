namespace Ideas.Web.Features.Desk.Import;

/// <summary>
/// How much is read of one file, in all its sheets together. A few bytes can name one long text a million times, and unpack to more than
/// a page, or whoever looks at it, can bear.
/// </summary>
internal sealed class ReadingLimit
{
    public const int MaxSheets = 50;

    /// <summary>Longer than any idea with all its spaces. What is beyond is cut, and its row has an error.</summary>
    public const int MaxCell = 5_000;

    private const int MaxCells = 1_000_000;
    private const int MaxCharacters = 10_000_000;

    /// <summary>Titles and headings may stand above the ideas.</summary>
    private const int RowsAbove = 50;

    private int rows;
    private int cells;
    private int characters;

    /// <summary>Why nothing more is read; null while there is room.</summary>
    public SheetOutcome? Reached { get; private set; }

    public void SheetCame(int sheets) => Reached ??= sheets > MaxSheets ? new SheetOutcome.TooManySheets() : null;

    public void RowCame() => Reached ??= ++rows > SheetFile.MaxRows + RowsAbove ? new SheetOutcome.TooManyRows() : null;

    public SheetCell Take(SheetCell cell)
    {
        var taken = cell.Text.Length > MaxCell ? cell with { Text = Short(cell.Text, MaxCell), IsCut = true } : cell;
        Reached ??= ++cells > MaxCells || (characters += taken.Text.Length) > MaxCharacters ? new SheetOutcome.TooMuch() : null;
        return taken;
    }

    /// <summary>The beginning of a text, and a sign that there is more. No letter is cut in two.</summary>
    public static string Short(string text, int length) =>
        text.Length <= length ? text : $"{text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)]}…";
}
