using System.Globalization;
using System.Text.RegularExpressions;

namespace Ideas.Web.Features.Proposing;

/// <summary>What in a text looks as if it were about one person.</summary>
[Flags]
public enum PersonalData
{
    None = 0,
    IdentityCode = 1,
    Phone = 2,
    Email = 4,
}

/// <summary>
/// Looks for Finnish personal identity codes, phone numbers and e-mail addresses. It may take a number for another; it only
/// makes people think twice.
/// </summary>
public static partial class PersonalDataFinder
{
    private const string Checks = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    public static PersonalData Find(params IEnumerable<string?> texts) => texts.Aggregate(PersonalData.None, (found, text) => found | Find(text ?? ""));

    private static PersonalData Find(string text)
    {
        var plain = Invisible().Replace(text, "");
        return (IdentityCode().Matches(plain).Any(IsIdentityCode) ? PersonalData.IdentityCode : 0)
            | (Email().IsMatch(plain) ? PersonalData.Email : 0)
            | (PhoneNumber().Matches(OtherNumber().Replace(plain, " x ")).Any(IsPhone) ? PersonalData.Phone : 0);
    }

    /// <summary>Day and month are possible, and the check sign is the one that belongs to the digits.</summary>
    private static bool IsIdentityCode(Match code)
    {
        var (birth, number) = (code.Groups["birth"].Value, code.Groups["number"].Value);
        return Number(birth[..2]) is >= 1 and <= 31 && Number(birth[2..4]) is >= 1 and <= 12
            && Checks[Number(birth + number) % Checks.Length] == char.ToUpperInvariant(code.Groups["check"].Value[0]);
    }

    /// <summary>Other numbers may follow it, so it may end with any of its groups.</summary>
    private static bool IsPhone(Match match)
    {
        var digits = "";
        foreach (var group in Digits().Matches(match.Value).Select(group => group.Value))
        {
            digits += group;
            if (digits.Length is >= FewestDigits and <= MostDigits)
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex Invisible();

    /// <summary>Six digits of birth, the sign of the century (since 2023 one of many), three digits, and a check sign.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(?<birth>\d{6}) ?[-+–‑−U-YA-F] ?(?<number>\d{3})(?<check>[0-9A-Y])(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IdentityCode();

    [GeneratedRegex(@"[\p{L}\d._%+'-]+ ?(?:@|\(at\)|\[at\]|\(ät\)) ?[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d-]+)*\.\p{L}{2,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    /// <summary>Starts with 0 or with + and a country; from there to the last digit, with spaces and hyphens in between.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d#+])(?<!\d[.,:/-])\(?(?:\+\(?[1-9]|0[1-9]|00(?:358|46|47|45|372|44|49))(?:(?<=0[45]\d(?:[./]\d{3})?)[./](?=\d)|[\s()‑-]*\d)+(?!\p{L})")]
    private static partial Regex PhoneNumber();

    /// <summary>Dates, hours, sums of money and shares, business ids: what else is written with many digits.</summary>
    [GeneratedRegex(
        """
        (?<!\d)(?:
          \d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?
          | \d{1,2}[-/]\d{1,2}[-/]\d{2,4}
          | \d{4}-\d{2}-\d{2}
          | (?:[01]?\d[.:]|[01]\d|2[0-3][.:]?)[0-5]\d\s?[-–]\s?(?:[01]?\d[.:]|[01]\d|2[0-3][.:]?)[0-5]\d(?!\s?\d)
          | \d{7}-\d
          | \+?\d[\d\s]*(?:[.,]\d+)?\s?(?:€|%|(?:eur|prosent|procent)\w*|kpl\b|st\b|kr\b)
        )(?!\d)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OtherNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
