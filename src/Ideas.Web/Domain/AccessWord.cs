using System.Text;

namespace Ideas.Web.Domain;

/// <summary>The word that opens a campaign, as people hear it: case, spaces, hyphens and quotation marks do not matter.</summary>
public static class AccessWord
{
    public const int Fewest = 4;

    /// <summary>What is left to compare; "Kevät–talkoot" and "kevät talkoot" are one.</summary>
    public static string Key(string? typed)
    {
        try
        {
            return string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half a sign is no text.
            return "";
        }
    }
}
