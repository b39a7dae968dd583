using System.Globalization;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Results;

internal sealed record WayPoint(DateTimeOffset At, int Score);

/// <summary>How an idea's score has moved, oldest first. The picture and the sentence say the same.</summary>
internal sealed record Way(IReadOnlyList<WayPoint> Points)
{
    /// <summary>With fewer rankings there is no way to be seen.</summary>
    public const int Fewest = 3;

    public const int Width = 120;
    public const int Height = 28;

    /// <summary>Room for the dot at the end.</summary>
    private const int Margin = 4;

    /// <summary>So few points are no movement, and less than so many do not fill the picture.</summary>
    private const int Still = 5;
    private const int Least = 100;

    public WayPoint Start => Points[0];

    public WayPoint End => Points[^1];

    /// <summary>The scores at the lower and upper edge of the picture.</summary>
    public (int Low, int High) Axis => (Middle - (Span / 2), Middle + (Span / 2));

    /// <summary>"120,4 …" for a line that is as wide as <see cref="Width"/> and as high as <see cref="Height"/>.</summary>
    public string Line => string.Join(' ', Points.Select(point => $"{Number(X(point))},{Number(Y(point))}"));

    public string EndX => Number(X(End));

    public string EndY => Number(Y(End));

    public string Say(Texts texts) => Math.Abs(End.Score - Start.Score) < Still ? texts["way.still", Start.Score, End.Score, Took(texts)]
        : texts[End.Score > Start.Score ? "way.up" : "way.down", Start.Score, End.Score, Took(texts)];

    private int Middle => (Points.Min(point => point.Score) + Points.Max(point => point.Score)) / 2;

    /// <summary>Even, so that its middle is a whole score.</summary>
    private int Span => Math.Max(Least, 2 * (1 + Points.Max(point => point.Score) - Middle));

    private string Took(Texts texts) => (End.At - Start.At).TotalHours is var hours && hours >= 36
        ? texts.Count("way.days", (long)Math.Round(hours / 24))
        : texts.Count("way.hours", Math.Max(1, (long)Math.Round(hours)));

    private double X(WayPoint point) => Margin + ((Width - (2 * Margin)) * (point.At - Start.At).Ticks / Math.Max(1.0, (End.At - Start.At).Ticks));

    private double Y(WayPoint point) =>
        Height - Margin - ((Height - (2.0 * Margin)) * (point.Score - Axis.Low) / Span);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
