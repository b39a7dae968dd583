using System.Globalization;
using System.Text;

namespace Ideas.Web.Features.Proposing;

/// <summary>
/// What a text is made of, as overlapping groups of three letters. Inflection and compounds change a word's end and leave most
/// of its groups: työaika and työajat share the first three. Groups weigh less the later they stand in their word, because endings
/// say little; the start of a word makes a group of its own.
/// </summary>
internal static class Grams
{
    private const char WordStart = '^';
    private const int ShortestWord = 3;
    private const float Fading = 0.85f;
    private const float Least = 0.5f;

    /// <summary>Each group once, at the weight of its best place.</summary>
    public static Dictionary<ulong, float> Of(string text)
    {
        var grams = new Dictionary<ulong, float>();
        var word = new StringBuilder().Append(WordStart);
        foreach (var sign in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(sign))
            {
                word.Append(char.ToLowerInvariant(sign));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark)
            {
                Add(word, grams);
            }
        }

        Add(word, grams);
        return grams;
    }

    private static void Add(StringBuilder word, Dictionary<ulong, float> grams)
    {
        var weight = 1f;
        for (var i = 0; word.Length > ShortestWord && i + 3 <= word.Length; i++)
        {
            var gram = ((ulong)word[i] << 32) | ((ulong)word[i + 1] << 16) | word[i + 2];
            grams[gram] = Math.Max(grams.GetValueOrDefault(gram), weight);
            weight = Math.Max(Least, weight * Fading);
        }

        word.Length = 1;
    }
}
