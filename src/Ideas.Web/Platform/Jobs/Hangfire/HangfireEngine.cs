using Hangfire;

namespace Ideas.Web.Platform.Jobs;

/// <summary>Runs jobs with Hangfire and its in-memory storage: what must survive stands in our own tables.</summary>
internal sealed class HangfireEngine(IBackgroundJobClient jobs, IRecurringJobManager recurring) : IJobEngine
{
    public Task EnqueueAsync(JobTicket ticket, TimeSpan delay, CancellationToken ct)
    {
        if (delay > TimeSpan.Zero)
        {
            jobs.Schedule<HangfireCalls>(calls => calls.RunAsync(ticket.Job, ticket.Subject, ticket.Attempt, CancellationToken.None), NotBefore(delay));
        }
        else
        {
            jobs.Enqueue<HangfireCalls>(calls => calls.RunAsync(ticket.Job, ticket.Subject, ticket.Attempt, CancellationToken.None));
        }

        return Task.CompletedTask;
    }

    /// <summary>Cron waits for a round moment, an hourly job up to an hour: the first tick comes soon after the start instead.</summary>
    public Task RecurAsync(string job, TimeSpan every, CancellationToken ct)
    {
        recurring.AddOrUpdate<HangfireCalls>(job, calls => calls.TickAsync(job, CancellationToken.None), HangfireCron.Every(every));
        jobs.Schedule<HangfireCalls>(calls => calls.TickAsync(job, CancellationToken.None), NotBefore(TimeSpan.FromSeconds(2)));
        return Task.CompletedTask;
    }

    /// <summary>Hangfire counts whole seconds and drops the rest, which would start a run too early: rounded up, by the clock it uses.</summary>
    private static DateTimeOffset NotBefore(TimeSpan delay)
    {
        var due = TimeProvider.System.GetUtcNow() + delay;
        return due.AddTicks(TimeSpan.TicksPerSecond - (due.Ticks % TimeSpan.TicksPerSecond));
    }
}

/// <summary>What Hangfire's workers call. Our runner asks for further attempts itself, so Hangfire's own are off.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class HangfireCalls(JobRunner runner)
{
    [JobDisplayName("{0} {1}")]
    public Task RunAsync(string job, Guid? subject, int attempt, CancellationToken ct) => runner.RunAsync(new JobTicket(job, subject, attempt), ct);

    [JobDisplayName("{0} (tick)")]
    public Task TickAsync(string job, CancellationToken ct) => runner.TickAsync(job, ct);
}
