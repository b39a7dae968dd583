using System.Diagnostics.Metrics;
using Ideas.Web.Platform.Telemetry;

namespace Ideas.Web.Features.Live;

/// <summary>What is measured of live screens.</summary>
internal sealed class LiveMetrics
{
    private readonly Histogram<double> lag;

    public LiveMetrics(IdeasTelemetry telemetry, LiveScreens screens)
    {
        lag = telemetry.Seconds("ideas.live.lag", "From the first change that screens lack, such as a vote's commit, until it is sent");
        telemetry.Meter.CreateObservableGauge("ideas.live.screens", () => screens.Count, "{screen}", "Connected screens");
    }

    public void Sent(TimeSpan after) => lag.Record(after.TotalSeconds);
}
