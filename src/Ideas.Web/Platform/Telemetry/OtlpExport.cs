using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ideas.Web.Platform.Telemetry;

/// <summary>
/// Sends metrics and traces to a collector by OTLP: over HTTP to the given address, or as OpenTelemetry's own variables say.
/// Traces of requests stay out, because addresses hold codes and one-time links.
/// </summary>
internal sealed class OtlpExport(Uri? collector) : IHostedService
{
    private OpenTelemetrySdk? sdk;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        sdk = OpenTelemetrySdk.Create(telemetry =>
        {
            telemetry
                .ConfigureResource(resource => resource.AddService(IdeasTelemetry.Name))
                .WithMetrics(metrics => metrics.AddMeter(IdeasTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"))
                .WithTracing(traces => traces.AddSource(IdeasTelemetry.Name).SetSampler(new FewVotes()));
            _ = collector is null ? telemetry.UseOtlpExporter() : telemetry.UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
        });
        return Task.CompletedTask;
    }

    /// <summary>What was measured last still goes out.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        sdk?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>One vote in a hundred, and all of what is rarer. What the request's own trace would decide does not count.</summary>
    private sealed class FewVotes : Sampler
    {
        private readonly TraceIdRatioBasedSampler hundredth = new(0.01);

        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) => samplingParameters.Name == "vote"
            ? hundredth.ShouldSample(samplingParameters)
            : new SamplingResult(SamplingDecision.RecordAndSample);
    }
}
