using Hangfire;

namespace Ideas.Web.Platform.Jobs;

/// <summary>Runs jobs with Hangfire and its in-memory storage: what must survive stands in our own tables.</summary>
internal sealed class HangfireEngine(IBackgroundJobClient jobs, IRecurringJobManager recurring) : IJobEngine
{
    public Task EnqueueAsync(JobTicket ticket, TimeSpan delay, CancellationToken ct)
    {
        if (delay > TimeSpan.Zero)
        {
            jobs.Schedule<HangfireCalls>(calls => calls.RunAsync(ticket.Job, ticket.Subject, ticket.Attempt, CancellationToken.None), delay);
        }
        else
        {
            jobs.Enqueue<HangfireCalls>(calls => calls.RunAsync(ticket.Job, ticket.Subject, ticket.Attempt, CancellationToken.None));
        }

        return Task.CompletedTask;
    }

    public Task RecurAsync(string job, TimeSpan every, CancellationToken ct)
    {
        recurring.AddOrUpdate<HangfireCalls>(job, calls => calls.TickAsync(job, CancellationToken.None), HangfireCron.Every(every));
        return Task.CompletedTask;
    }
}

/// <summary>What Hangfire's workers call. Our runner asks for further attempts itself, so Hangfire's own are off.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class HangfireCalls(JobRunner runner)
{
    public Task RunAsync(string job, Guid? subject, int attempt, CancellationToken ct) => runner.RunAsync(new JobTicket(job, subject, attempt), ct);

    public Task TickAsync(string job, CancellationToken ct) => runner.TickAsync(job, ct);
}
