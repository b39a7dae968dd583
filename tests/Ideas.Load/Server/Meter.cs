using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Ideas.Load.Server;

/// <summary>Who used the processors in a stretch of time: the server, this client, and everybody else on the machine.</summary>
internal sealed class Meter
{
    private readonly ChildServer server;
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly TimeSpan serverBefore;
    private readonly TimeSpan clientBefore;
    private readonly TimeSpan? allBefore;

    public Meter(ChildServer server) => (this.server, serverBefore, clientBefore, allBefore) = (server, server.Processor, Client, All());

    private static TimeSpan Client => Process.GetCurrentProcess().TotalProcessorTime;

    public static string Machine => $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, shared by server and client.";

    /// <summary>What the server used since.</summary>
    public TimeSpan Server => server.Processor - serverBefore;

    /// <summary>In cores, such as <c>server 1.20, client 0.55, others 0.10</c>.</summary>
    public string Read()
    {
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var (byServer, byClient) = (Server.TotalSeconds, (Client - clientBefore).TotalSeconds);
        var others = All() is { } all && allBefore is { } before ? Math.Max(0, (all - before).TotalSeconds - byServer - byClient) : double.NaN;
        return string.Create(CultureInfo.InvariantCulture, $"server {byServer / seconds:F2}, client {byClient / seconds:F2}, others {others / seconds:F2}");
    }

    /// <summary>Busy time of all processors since the machine started; Linux only.</summary>
    private static TimeSpan? All()
    {
        if (!File.Exists("/proc/stat")) return null;
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(long.Parse).ToList();
        return TimeSpan.FromSeconds((fields[0] + fields[1] + fields[2] + fields[5] + fields[6]) / 100.0);
    }
}
