using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Ideas.Web.Platform.Telemetry;

namespace Ideas.Web.Tests.Platform.Telemetry;

/// <summary>Everything that one host measures from now on.</summary>
public sealed class Measured : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> seen = new();

    public Measured(IdeasApp app)
    {
        var meter = app.Get<IdeasTelemetry>().Meter;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter == meter)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
    }

    public IReadOnlyList<double> Of(string name, string tags = "") => [.. seen.Where(entry => (entry.Name, entry.Tags) == (name, tags)).Select(entry => entry.Value)];

    /// <summary>What a gauge says now.</summary>
    public double Now(string gauge)
    {
        listener.RecordObservableInstruments();
        return seen.Last(entry => entry.Name == gauge).Value;
    }

    /// <summary>Everything as text, to look for what must not be there.</summary>
    public override string ToString() => string.Join('\n', seen);

    public void Dispose() => listener.Dispose();

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        seen.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
