using System.Collections.Concurrent;
using System.Threading.Channels;
using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Tests.Platform.Jobs;

/// <summary>Watches <see cref="ProbeJob"/> from outside: sees each run start, and lets it end as the test likes.</summary>
public sealed class Probe
{
    private readonly Channel<Run> started = Channel.CreateUnbounded<Run>();
    private readonly ConcurrentDictionary<Guid, int> running = new();

    /// <summary>The most runs of one subject at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public int Runs { get; private set; }

    /// <summary>Waits for the next run to start. Nothing of ours takes half a minute.</summary>
    public async Task<Run> Started()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await started.Reader.ReadAsync(limit.Token);
    }

    public async Task Enter(Guid? subject, CancellationToken ct)
    {
        var run = new Run(subject);
        lock (started)
        {
            Runs++;
            MostAtOnce = Math.Max(MostAtOnce, running.AddOrUpdate(subject ?? default, 1, (_, others) => others + 1));
        }

        await started.Writer.WriteAsync(run, ct);
        try
        {
            await run.End.Task.WaitAsync(ct);
        }
        finally
        {
            running.AddOrUpdate(subject ?? default, 0, (_, others) => others - 1);
        }
    }

    public sealed record Run(Guid? Subject)
    {
        internal TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Succeed() => End.SetResult();

        public void Fail(string reason) => End.SetException(new InvalidOperationException(reason));
    }
}

internal sealed class ProbeJob(Probe probe) : IJob
{
    public static string Name => "probe";

    public Task RunAsync(Guid? subject, CancellationToken ct) => probe.Enter(subject, ct);
}

internal sealed class TickingJob(Probe probe) : IJob
{
    public static string Name => "ticking";

    public Task RunAsync(Guid? subject, CancellationToken ct) => probe.Enter(subject, ct);
}
