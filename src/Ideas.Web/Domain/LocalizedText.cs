namespace Ideas.Web.Domain;

/// <summary>One text in up to three languages. Empty languages are null.</summary>
public sealed record LocalizedText
{
    public static readonly IReadOnlyList<string> Languages = ["fi", "sv", "en"];

    public string? Fi { get; init; }
    public string? Sv { get; init; }
    public string? En { get; init; }

    public static LocalizedText Of(string language, string? text) => new LocalizedText().With(language, text);

    public LocalizedText With(string language, string? text)
    {
        var value = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return language switch
        {
            "fi" => this with { Fi = value },
            "sv" => this with { Sv = value },
            "en" => this with { En = value },
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Only fi, sv and en are spoken here."),
        };
    }

    public string? Exactly(string language) => language switch { "fi" => Fi, "sv" => Sv, "en" => En, _ => null };

    /// <summary>The languages whose text is there and another in <paramref name="wanted"/>. A language that was missing changes nothing.</summary>
    public IEnumerable<string> Changed(LocalizedText wanted) => Languages.Where(language => Exactly(language) is { } there && there != wanted.Exactly(language));

    /// <summary>The text for a reader of <paramref name="language"/>, or else the original with its language named.</summary>
    public Wording For(string language, string original)
    {
        foreach (var candidate in (ReadOnlySpan<string>)[language, original, .. Languages])
        {
            if (Exactly(candidate) is { } text)
            {
                return new Wording(text, candidate);
            }
        }

        return new Wording("", original);
    }
}

/// <summary>A text as shown, and the language it is written in (for the <c>lang</c> attribute).</summary>
public readonly record struct Wording(string Text, string Language);
