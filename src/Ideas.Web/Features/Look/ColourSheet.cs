using Ideas.Web.Domain;

namespace Ideas.Web.Features.Look;

/// <summary>A campaign's colour as a stylesheet: shades of it for our tokens, each dark or light enough to be read in its theme.</summary>
public static class ColourSheet
{
    /// <summary>Marks what was chosen, where it can be told from the table.</summary>
    private static readonly Colour Berry = new(0xf5, 0xa0, 0x4a);

    /// <param name="colour">One that can be read.</param>
    /// <param name="within">A selector that the colour is kept within, or empty for the whole page.</param>
    public static string Write(Colour colour, string within = "") =>
        $$"""
        :root{{within}} { {{Light(colour)}} }
        @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]){{within}} { {{Dark(colour)}} } }
        @media screen { :root[data-theme="dark"]{{within}} { {{Dark(colour)}} } }
        """;

    private static string Light(Colour colour)
    {
        var shade = colour.OnLight;
        return $"--spruce: {shade}; --spruce-strong: {shade.Mix(Colour.Black, .3)}; --spruce-soft: {shade.PaleTint}; --on-spruce: {Colour.White}; {Stage(shade, Colour.White)}";
    }

    private static string Dark(Colour colour)
    {
        var (shade, stage) = (colour.OnDark, colour.OnLight.Mix(Colour.Black, .45));
        return $"--spruce: {shade}; --spruce-strong: {shade.Mix(Colour.White, .4)}; --spruce-soft: {shade.DimTint}; --on-spruce: {Colour.Ink}; {Stage(stage, stage.Mix(Colour.White, .14))}";
    }

    /// <summary>The table is always darker than the cards that lie on it.</summary>
    private static string Stage(Colour table, Colour card) =>
        $"--stage: {table}; --stage-deep: {table.Mix(Colour.Black, .35)}; --stage-ink: {Colour.White}; --stage-soft: {Colour.White.Mix(table, .1)}; "
        + $"--stage-card: {card}; --stage-card-ink: {card.TextOn}; --stage-berry: {(Berry.With(table) >= Colour.ShapeNeeds ? Berry : Colour.White)};";
}
