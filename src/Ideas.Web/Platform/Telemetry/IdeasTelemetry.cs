using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ideas.Web.Platform.Telemetry;

/// <summary>
/// The program's one meter and one source of traces, both called Ideas. Neither ever carries a participant, an address,
/// a code or a text. Measuring costs next to nothing while nobody listens.
/// </summary>
public sealed class IdeasTelemetry : IDisposable
{
    public const string Name = "Ideas";

    private static readonly InstrumentAdvice<double> Steps = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    public IdeasTelemetry(IMeterFactory meters) => (Meter, Source) = (meters.Create(Name), new ActivitySource(Name));

    public Meter Meter { get; }

    public ActivitySource Source { get; }

    /// <summary>How long something takes.</summary>
    public Histogram<double> Seconds(string name, string description) => Meter.CreateHistogram(name, "s", description, advice: Steps);

    public void Dispose() => Source.Dispose();
}
