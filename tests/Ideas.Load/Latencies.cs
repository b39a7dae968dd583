using System.Diagnostics;
using System.Globalization;

namespace Ideas.Load;

/// <summary>How long things took. Each worker keeps its own.</summary>
internal sealed class Latencies
{
    private readonly List<long> ticks = [];
    private bool isSorted;

    public int Count => ticks.Count;

    public void Add(long since) => AddTicks(Stopwatch.GetTimestamp() - since);

    public void AddTicks(long taken)
    {
        ticks.Add(taken);
        isSorted = false;
    }

    public static Latencies Of(IEnumerable<Latencies> parts)
    {
        var all = new Latencies();
        foreach (var part in parts) all.ticks.AddRange(part.ticks);
        return all;
    }

    /// <summary>The milliseconds within which the given share was done.</summary>
    public double Milliseconds(double share)
    {
        if (ticks.Count == 0) return double.NaN;
        if (!isSorted) ticks.Sort();
        isSorted = true;
        return 1e3 * ticks[(int)(share * (ticks.Count - 1) + 0.5)] / Stopwatch.Frequency;
    }

    /// <summary>Two or three digits that tell, with the unit.</summary>
    public string Text(double share)
    {
        var value = Milliseconds(share);
        return double.IsNaN(value) ? "–" : value.ToString(value < 10 ? "F2" : value < 100 ? "F1" : "F0", CultureInfo.InvariantCulture) + " ms";
    }
}
