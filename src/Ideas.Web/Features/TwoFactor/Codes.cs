namespace Ideas.Web.Features.TwoFactor;

/// <summary>Codes as people type them.</summary>
internal static class Codes
{
    private const int AppLength = 6;

    /// <summary>An app shows "123 456"; a recovery code is written "A1B2C-D3E4F".</summary>
    public static string Tidy(string typed)
    {
        var plain = new string([.. typed.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return plain.Length == 10 ? $"{plain[..5]}-{plain[5..]}" : plain;
    }

    public static bool IsFromApp(string code) => code.Length == AppLength && code.All(char.IsAsciiDigit);
}
