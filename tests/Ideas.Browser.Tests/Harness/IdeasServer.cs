using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Ideas.Browser.Tests.Harness;

/// <summary>The real program in a process of its own, with a data directory of its own. It can be killed and started again.</summary>
public sealed class IdeasServer : IAsyncDisposable
{
    private const string Running = "Ideas is running at ";
    private const string FirstAdmin = "Create the first admin (this link works once): ";
    private static readonly string[] Failures = ["fail: ", "crit: ", "\"LogLevel\":\"Error\"", "\"LogLevel\":\"Critical\""];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string environment;
    private readonly string? data;
    private readonly string folder = Directory.CreateTempSubdirectory("ideas-browser-").FullName;
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;
    private int read;

    private IdeasServer(string environment, string? data) => (this.environment, this.data) = (environment, data);

    public Uri Address { get; private set; } = new("http://127.0.0.1:0/");

    /// <summary>The database on the disk, for what only time could bring about.</summary>
    public string Database => Path.Combine(data ?? Path.Combine(folder, "data"), "ideas.db");

    /// <summary>The one-time link of the latest start, or null when there is an admin.</summary>
    public Uri? FirstAdminLink { get; private set; }

    /// <summary>What the program reported as its own failures since somebody last asked.</summary>
    public IReadOnlyList<string> TakeFailures()
    {
        var lines = output.ToList();
        var failures = lines.Index().Skip(read)
            .Where(entry => Failures.Any(sign => entry.Item.Contains(sign, StringComparison.Ordinal)))
            .Select(entry => string.Join(Environment.NewLine, lines.Skip(entry.Index).Take(25)))
            .ToList();
        read = lines.Count;
        return failures;
    }

    /// <param name="data">A data folder that is there already; else a new one.</param>
    public static async Task<IdeasServer> StartAsync(string environment = "Production", string? data = null)
    {
        var server = new IdeasServer(environment, data);
        try
        {
            await server.RunAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>As if the power failed: nothing is flushed, nobody says goodbye.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>As a service manager does: asks the program to end, and waits. Answers its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var asking = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Starts the program again on the same data and the same address.</summary>
    public Task StartAgainAsync() => RunAsync();

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunAsync()
    {
        process?.Dispose();
        process = new Process { StartInfo = Command(), EnableRaisingEvents = true };
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isGreeting = false;
        FirstAdminLink = null;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.Exited += (_, _) => started.TrySetException(Trouble("ended before it was ready"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await started.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw Trouble($"was not ready in {Patience}");
        }

        void Read(string? line)
        {
            output.Enqueue(line ?? "");
            if (line?.Split(Running) is [_, var address])
            {
                (Address, isGreeting) = (new Uri(address), true);
            }
            else if (line?.Split(FirstAdmin) is [_, var link])
            {
                FirstAdminLink = new Uri(link);
            }
            else if (isGreeting && line is { Length: 0 })
            {
                started.TrySetResult();
            }
        }
    }

    private ProcessStartInfo Command()
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var program = Path.Combine(AppContext.BaseDirectory, "Ideas.Web.dll");
        var command = new ProcessStartInfo(host, [program, "--urls", Address.GetLeftPart(UriPartial.Authority)])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in command.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
        {
            command.Environment.Remove(name);
        }

        command.Environment["DOTNET_ENVIRONMENT"] = environment;
        command.Environment["Data__Directory"] = data ?? Path.Combine(folder, "data");
        return command;
    }

    private InvalidOperationException Trouble(string what) => new($"The server {what}:{Environment.NewLine}{string.Join(Environment.NewLine, output.TakeLast(40))}");
}
