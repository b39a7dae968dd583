using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ideas.Web.Platform.Telemetry;

namespace Ideas.Web.Platform.Jobs;

/// <summary>Measures each run of a job: how it ended, and how long it took.</summary>
public sealed class JobMetrics(IdeasTelemetry telemetry)
{
    private readonly Histogram<double> runs = telemetry.Seconds("ideas.jobs.run", "Runs of background jobs, by job and by how they ended");

    internal Run Start(string job) => new(runs, job, telemetry.Source.StartActivity("job")?.SetTag("job", job));

    internal sealed class Run(Histogram<double> runs, string job, Activity? activity) : IDisposable
    {
        private readonly long startedAt = Stopwatch.GetTimestamp();

        public void End(string outcome)
        {
            activity?.SetTag("outcome", outcome);
            runs.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, KeyValuePair.Create<string, object?>("job", job), KeyValuePair.Create<string, object?>("outcome", outcome));
        }

        public void Dispose() => activity?.Dispose();
    }
}
