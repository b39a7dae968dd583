using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Ideas.Load.Server;

/// <summary>A web server in a process of its own, on a free port of the loopback. It can be stopped, or killed, and started again.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string[] command;
    private readonly string? data;
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    private ChildServer(string[] command, string? data)
    {
        (this.command, this.data) = (command, data);
        using var free = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        free.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        EndPoint = (IPEndPoint)free.LocalEndPoint!;
    }

    public IPEndPoint EndPoint { get; }

    public Uri Address => new($"http://{EndPoint}/");

    public TimeSpan Processor
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double Megabytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The program as it is published, with the settings of production and nothing switched off.</summary>
    public static ChildServer Published(string folder, DirectoryInfo data) => new([Path.Combine(folder, "Ideas.Web.dll")], data.FullName);

    /// <summary>This program itself, with a command that serves.</summary>
    public static ChildServer Own(params string[] arguments) => new([Path.Combine(AppContext.BaseDirectory, "ideas-load.dll"), .. arguments], null);

    /// <summary>Starts the process and answers at once.</summary>
    public void Launch()
    {
        process?.Dispose();
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [.. command, "--urls", Address.GetLeftPart(UriPartial.Authority)])
        {
            WorkingDirectory = data ?? Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        if (data is not null) start.Environment["Data__Directory"] = data;
        process = Process.Start(start)!;
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public async Task StartAsync(CancellationToken ct)
    {
        Launch();
        await AnswersAsync("healthz", ct);
    }

    /// <summary>Returns when a page has been answered with 200.</summary>
    public async Task AnswersAsync(string page, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = Patience };
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; await Task.Delay(20, ct))
        {
            if (process!.HasExited) throw Trouble("ended before it was ready");
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, page), ct);
                if (answer.StatusCode is HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
            }
        }

        throw Trouble("was not ready in time");
    }

    /// <summary>As if the process crashed: nothing is flushed, nobody says goodbye.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the process to end, as a service manager does.</summary>
    public async Task StopAsync()
    {
        if (OperatingSystem.IsWindows()) process!.Kill();
        else _ = Signal(process!.Id, Terminate);
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>What the server itself reported as failures.</summary>
    public IReadOnlyList<string> Failures() => [.. output.Where(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await KillAsync();
        process?.Dispose();
    }

    private void Note(object sender, DataReceivedEventArgs line) => output.Enqueue(line.Data ?? "");

    private LoadException Trouble(string what) => new($"The server {what}:{Environment.NewLine}{string.Join(Environment.NewLine, output.Take(12))}");

    [DllImport("libc", EntryPoint = "kill", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
