using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ideas.Web.Features.Exports.Workbook;

/// <summary>What a workbook can hold of a text.</summary>
internal static partial class CellText
{
    /// <summary>More makes spreadsheet programs call the file broken.</summary>
    public const int MaxLength = 32_767;

    private const int MaxName = 31;

    /// <summary>Where Excel keeps the changes of a shared workbook.</summary>
    private const string Reserved = "History";

    /// <summary>Without characters that XML cannot hold. What looks like the format's own way to write a character stays what it looks like.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var sign in text.EnumerateRunes().Where(IsAllowed))
        {
            if (kept.Length + sign.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            kept.Append(sign.ToString());
        }

        return Escapes().Replace(kept.ToString(), "_x005F_");
    }

    /// <summary>A name for a sheet that no other has, nor Excel for itself.</summary>
    public static string Name(string wanted, IReadOnlyCollection<string> taken)
    {
        var clean = string.Join(' ', Of(Forbidden().Replace(wanted, " ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
        var name = Cut(clean.Length == 0 ? "-" : clean, MaxName);
        for (var number = 2; taken.Append(Reserved).Contains(name, StringComparer.OrdinalIgnoreCase); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = Cut(clean, MaxName - ending.Length) + ending;
        }

        return name;
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd('\'', ' ');

    private static bool IsAllowed(Rune sign) => sign.Value is '\t' or '\n' or '\r' or >= 0x20 and < 0xFFFE or > 0xFFFF;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"[\[\]:*?/\\]")]
    private static partial Regex Forbidden();
}
