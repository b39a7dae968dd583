using System.Globalization;

namespace Ideas.Web.Domain;

/// <summary>A colour, and how well it reads beside others: the contrast of WCAG 2, from 1 to 21.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>What text needs on its ground.</summary>
    public const double TextNeeds = 4.5;

    /// <summary>What a shape needs beside its page.</summary>
    public const double ShapeNeeds = 3;

    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Black = new(0, 0, 0);

    /// <summary>Our text, the page in the light theme, and a card in the dark one, as tokens.css has them.</summary>
    public static readonly Colour Ink = new(0x14, 0x21, 0x1c);
    public static readonly Colour Paper = new(0xf6, 0xf7, 0xf2);
    public static readonly Colour DarkCard = new(0x1a, 0x28, 0x22);

    /// <summary>Of white and our ink the one that reads better on it.</summary>
    public Colour TextOn => With(White) >= With(Ink) ? White : Ink;

    /// <summary>Whether text on it can be read, and it can be told from the page.</summary>
    public bool IsReadable => With(TextOn) >= TextNeeds && With(Paper) >= ShapeNeeds;

    /// <summary>The nearest darker shade that can be read; the colour itself when it can.</summary>
    public Colour Readable => Towards(Black, shade => shade.IsReadable);

    /// <summary>For links and buttons on light pages: dark enough to be read as text, on its own pale tint too.</summary>
    public Colour OnLight => Towards(Black, shade => shade.With(shade.PaleTint) >= TextNeeds && shade.With(White) >= TextNeeds);

    /// <summary>The same for dark pages.</summary>
    public Colour OnDark => Towards(White, shade => shade.With(shade.DimTint) >= TextNeeds && shade.With(Ink) >= TextNeeds);

    public Colour PaleTint => Mix(Paper, .88);

    public Colour DimTint => Mix(DarkCard, .84);

    private double Luminance => (.2126 * Linear(Red)) + (.7152 * Linear(Green)) + (.0722 * Linear(Blue));

    /// <summary>Reads <c>#rrggbb</c>, in either case, with or without the sign; null when it is none.</summary>
    public static Colour? Read(string? typed)
    {
        var digits = (typed ?? "").Trim().TrimStart('#');
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : null;
    }

    public double With(Colour other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + .05) / (dark + .05);
    }

    /// <param name="share">How much of the other colour, from 0 to 1.</param>
    public Colour Mix(Colour other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private static double Linear(byte part) => part / 255d is var value && value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);

    private Colour Towards(Colour end, Func<Colour, bool> isEnough)
    {
        var colour = this;
        return Enumerable.Range(0, 51).Select(step => colour.Mix(end, step / 50d)).First(isEnough);
    }
}
