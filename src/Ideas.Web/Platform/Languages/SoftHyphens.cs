using System.Text;
using Ideas.Web.Domain;

namespace Ideas.Web.Platform.Languages;

/// <summary>
/// Marks where long Finnish words may break, because most browsers have no Finnish hyphenation: before a consonant
/// that a vowel follows, as Finnish syllables begin (Kielitoimiston ohjepankki, "Tavutus").
/// </summary>
public static class SoftHyphens
{
    private const char SoftHyphen = '\u00AD';
    private const int LongWord = 13;
    private const int Kept = 4;
    private const string Vowels = "aeiouyäöåAEIOUYÄÖÅ";

    /// <summary>The text as shown, with possible breaks inside its long words. For screens only, never for exports.</summary>
    public static string Breakable(this Wording wording)
    {
        if (wording.Language != "fi" || wording.Text.Length < LongWord)
        {
            return wording.Text;
        }

        var text = new StringBuilder(wording.Text.Length + 8);
        for (var i = 0; i < wording.Text.Length;)
        {
            var end = i;
            while (end < wording.Text.Length && char.IsLetter(wording.Text[end]))
            {
                end++;
            }

            Append(text, wording.Text.AsSpan(i, end - i));
            if (end < wording.Text.Length)
            {
                text.Append(wording.Text[end++]);
            }

            i = end;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word.Length >= LongWord && i >= Kept && i <= word.Length - Kept && StartsSyllable(word, i))
            {
                text.Append(SoftHyphen);
            }

            text.Append(word[i]);
        }
    }

    private static bool StartsSyllable(ReadOnlySpan<char> word, int i)
    {
        if (Vowels.Contains(word[i]) || !Vowels.Contains(word[i + 1]))
        {
            return false;
        }

        // "kaupunki|strategia": in loan clusters such as str the break would fall in the wrong place, so there is none.
        var isLoan = word[i] is 'r' or 'l' && !Vowels.Contains(word[i - 1]) && !Vowels.Contains(word[i - 2]);
        return !isLoan;
    }
}
