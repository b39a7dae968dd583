using System.Text.RegularExpressions;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Erasing;

/// <summary>
/// Finds what an idea says, in all its languages and as its author wrote it, where others quote it. A text of a word or two is nobody's
/// quote: taken out wherever it occurs, it would spoil what others wrote. It stays there for whoever redacts to read.
/// </summary>
internal sealed class TextCopies(Idea idea, Func<string, string> instead)
{
    private const int ShortestQuote = 12;

    private readonly IReadOnlyList<Regex> copies =
    [
        .. LocalizedText.Languages.SelectMany(language => new[] { idea.Details.Exactly(language), idea.Text.Exactly(language) }).Append(idea.OriginalText).OfType<string>().Where(text => text.Trim().Length >= ShortestQuote)
            .OrderByDescending(text => text.Length)
            .Select(text => new Regex($@"(?<!\w){Regex.Escape(text)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)),
    ];

    /// <summary>The same text without them.</summary>
    public string Out(string text, string language) => copies.Aggregate(text, (left, copy) => copy.Replace(left, _ => instead(language)));
}
