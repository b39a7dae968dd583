using System.Text;

namespace Ideas.Web.Features.Inviting;

/// <summary>Reads whom links are for from what somebody pasted or imported: one a line, a row of a mail program, or a table with a header.</summary>
internal static class RecipientList
{
    public const int Most = 5000;
    public const int MaxFile = 1024 * 1024;

    private static readonly char[] Columns = [';', ',', '\t'];

    /// <summary>Each once, in the order given. Where some have an e-mail address, a first line without one is taken as a header.</summary>
    public static IReadOnlyList<string> Read(string? typed)
    {
        var lines = (typed ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Trim(Columns).Trim().Length > 0).ToList();
        if (lines.Count > 1 && !lines[0].Contains('@') && lines[1].Contains('@'))
        {
            lines.RemoveAt(0);
        }

        return [.. lines.SelectMany(Recipients).Where(recipient => recipient.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    public static bool IsEmail(string recipient) =>
        recipient.Count(sign => sign == '@') == 1 && !recipient.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is '<' or '>' or ',' or ';' or '"') && recipient.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.');

    /// <summary>Spreadsheet programs write UTF-8, or else the letters of Western Europe.</summary>
    public static string Decode(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(file);
        }
    }

    /// <summary>A line with several addresses names several people; any other names one, by the address if there is one.</summary>
    private static IEnumerable<string> Recipients(string line)
    {
        var cells = line.Split(Columns).Select(Tidy).ToList();
        var addresses = cells.Where(cell => cell.Contains('@')).ToList();
        return addresses.Count > 0 ? addresses : [cells.First(cell => cell.Length > 0 || cells.All(other => other.Length == 0))];
    }

    /// <summary>Of <c>"Aino Aalto" &lt;aino@kunta.fi&gt;</c> the address.</summary>
    private static string Tidy(string cell)
    {
        var (start, end) = (cell.IndexOf('<', StringComparison.Ordinal), cell.IndexOf('>', StringComparison.Ordinal));
        return (start >= 0 && end > start && cell.Contains('@') ? cell[(start + 1)..end] : cell).Trim().Trim('"').Trim();
    }
}
