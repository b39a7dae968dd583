using Ideas.Web.Domain;

namespace Ideas.Web.Features.Api;

/// <summary>Words of people, in the language that was asked for if they exist in it, else as they were written.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">The language they are in: fi, sv or en.</param>
internal sealed record ApiText(string Text, string Language)
{
    public static ApiText Of(Wording words) => new(words.Text, words.Language);
}
