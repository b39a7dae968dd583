namespace Ideas.Web.Features.Results;

/// <summary>How alike people think of an idea, in words.</summary>
public enum Unity
{
    Agreed,
    Varied,
    Divided,
}

/// <summary>Says a division, a variance of tastes in logits², in words and as a bar (docs/decisions/division.md).</summary>
public static class UnityRule
{
    /// <summary>From here on, to know the crowd tells little of one person.</summary>
    private const double Divided = 0.5;

    private const double Agreed = 0.15;

    /// <summary>A bar is full where half love what half hate.</summary>
    private const double Full = 2;

    public static Unity Of(double division) => division >= Divided ? Unity.Divided : division < Agreed ? Unity.Agreed : Unity.Varied;

    /// <summary>How much of the bar is filled, in percent.</summary>
    public static int Bar(double division) => (int)Math.Round(100 * Math.Sqrt(Math.Min(1, division / Full)));
}
