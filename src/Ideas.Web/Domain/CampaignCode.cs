using System.Security.Cryptography;

namespace Ideas.Web.Domain;

/// <summary>The short code people type: 4 to 6 signs, none of which is mistaken for another (no 0, O, 1, I).</summary>
public static class CampaignCode
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const string LookAlikes = "0O1I";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, 6);

    /// <summary>Reads what somebody typed, forgiving case, spaces and hyphens; null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
        return code.Length is >= 4 and <= 6 && code.All(Alphabet.Contains) ? code : null;
    }

    /// <summary>Whether somebody typed a sign that no code has, because it is mistaken for another.</summary>
    public static bool HasLookAlike(string? typed) => typed?.Any(sign => LookAlikes.Contains(char.ToUpperInvariant(sign))) is true;
}
