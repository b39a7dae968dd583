using System.Diagnostics.Metrics;
using Ideas.Web.Platform.Telemetry;

namespace Ideas.Web.Features.Ranking;

/// <summary>What is measured of rankings.</summary>
public sealed class RankingMetrics(IdeasTelemetry telemetry)
{
    private readonly Histogram<double> took = telemetry.Seconds("ideas.ranking", "Reading a campaign's votes and fitting them");

    internal void Ranked(TimeSpan after) => took.Record(after.TotalSeconds);
}
