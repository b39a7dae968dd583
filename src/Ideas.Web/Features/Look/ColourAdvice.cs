using System.Globalization;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Look;

/// <summary>Says of a colour how well it can be read, and what to do where it cannot.</summary>
public sealed class ColourAdvice(Texts texts)
{
    public string Of(string? typed)
    {
        if (Colour.Read(typed) is not { } colour)
        {
            return texts["colour.unknown"];
        }

        var (text, page) = (Figure(colour.With(colour.TextOn)), Figure(colour.With(Colour.Paper)));
        return colour.IsReadable
            ? texts["colour.fine", colour, text, page, colour.OnLight, colour.OnDark]
            : texts["colour.unreadable", colour, text, page, colour.Readable];
    }

    /// <summary>Rounded down, so that nothing seems to reach what it does not.</summary>
    private static string Figure(double contrast) => (Math.Floor(contrast * 10) / 10).ToString("0.0", CultureInfo.CurrentCulture);
}

/// <summary>What the form's script shows while a colour is typed.</summary>
/// <param name="Colour">The colour as pickers write it; null where what was typed is none.</param>
/// <param name="Sheet">The name of the colour's stylesheet; null where the colour cannot be read.</param>
public sealed record ColourSays(string Says, string? Colour, string? Sheet);
