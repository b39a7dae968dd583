using System.Collections.Concurrent;
using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Tests;

/// <summary>A third engine behind the jobs' seam, turned by hand: what is asked for waits until a test runs it.</summary>
public sealed class HandEngine : IJobEngine
{
    private readonly ConcurrentQueue<JobTicket> waiting = new();

    public Task EnqueueAsync(JobTicket ticket, TimeSpan delay, CancellationToken ct)
    {
        waiting.Enqueue(ticket);
        return Task.CompletedTask;
    }

    public Task RecurAsync(string job, TimeSpan every, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Runs what waits, and what that asks for, until nothing is left.</summary>
    public async Task RunAll(JobRunner runner)
    {
        while (waiting.TryDequeue(out var ticket))
        {
            await runner.RunAsync(ticket, CancellationToken.None);
        }
    }
}
