using System.Diagnostics.Metrics;
using Ideas.Web.Platform.Telemetry;

namespace Ideas.Web.Features.Live;

/// <summary>What is measured of live screens.</summary>
internal sealed class LiveMetrics
{
    private readonly Histogram<double> lag;
    private readonly Counter<long> skipped;

    public LiveMetrics(IdeasTelemetry telemetry, LiveScreens screens)
    {
        lag = telemetry.Seconds("ideas.live.lag", "From the first change that screens lack, such as a vote's commit, until it is sent");
        skipped = telemetry.Meter.CreateCounter<long>("ideas.live.skipped", "{message}", "Updates that a screen missed because it had not taken the ones before");
        telemetry.Meter.CreateObservableGauge("ideas.live.screens", () => screens.Count, "{screen}", "Connected screens");
    }

    public void Sent(TimeSpan after) => lag.Record(after.TotalSeconds);

    public void Skipped() => skipped.Add(1);
}
