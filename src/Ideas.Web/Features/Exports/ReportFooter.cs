using System.Globalization;
using System.Text;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Exports;

/// <summary>
/// The foot of every page on paper: question, day and page. Only a stylesheet can write there, and ours may not stand in the page (docs/decisions/exports.md).
/// </summary>
internal sealed class ReportFooter(Texts texts, TimeProvider clock)
{
    private const int Longest = 90;

    public string Write(string question) =>
        $$"""
        @page {
          @bottom-left { content: {{Quote(Cut(question))}}; width: 72%; }
          @bottom-right { content: {{Quote($"{texts.Day(clock.GetUtcNow())} · ")}} counter(page) " / " counter(pages); }
        }
        """;

    private static string Cut(string text) =>
        new StringInfo(text) is { LengthInTextElements: > Longest } tooLong ? $"{tooLong.SubstringByTextElements(0, Longest - 1)}…" : text;

    /// <summary>Everything but letters, digits and spaces by its number, so that no text ends the string it stands in.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in text.EnumerateRunes())
        {
            quoted.Append(Rune.IsLetterOrDigit(sign) || sign.Value is ' ' ? sign.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{sign.Value:X} "));
        }

        return quoted.Append('"').ToString();
    }
}
