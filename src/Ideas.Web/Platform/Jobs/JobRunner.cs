using Ideas.Web.Data;
using Ideas.Web.Domain;

namespace Ideas.Web.Platform.Jobs;

/// <summary>What every engine calls: runs a body in its own scope, keeps the record, and asks for another attempt after a failure.</summary>
public sealed partial class JobRunner(JobCatalogue catalogue, JobQueue queue, IServiceScopeFactory scopes, JobsPulse pulse, JobMetrics metrics, TimeProvider clock, ILogger<JobRunner> logger)
{
    public const int MaxAttempts = 3;

    public async Task TickAsync(string job, CancellationToken ct)
    {
        pulse.Beat(job);
        if (await IsDueAsync(job))
        {
            await queue.EnqueueAsync(job, null, ct);
        }
    }

    public async Task RunAsync(JobTicket ticket, CancellationToken ct)
    {
        if (catalogue.Find(ticket.Job) is not { } entry)
        {
            Log.Unknown(logger, ticket.Job);
            return;
        }

        if (!queue.TryStart(ticket))
        {
            return;
        }

        var startedAt = clock.GetUtcNow();
        string? error = null;
        using var measured = metrics.Start(ticket.Job);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((IJob)scope.ServiceProvider.GetRequiredService(entry.Body)).RunAsync(ticket.Subject, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            error = "Stopped with the program.";
        }
        catch (Exception problem)
        {
            Log.Failed(logger, problem, ticket.Job, ticket.Attempt);
            error = problem.Message;
        }

        measured.End(error is null ? "done" : ct.IsCancellationRequested ? "stopped" : "failed");
        await RecordAsync(new JobRun(ticket.Job, ticket.Subject, startedAt, clock.GetUtcNow(), error));
        var retry = error is not null && !ct.IsCancellationRequested && ticket.Attempt < MaxAttempts;
        await queue.FinishAsync(ticket, retry ? TimeSpan.FromSeconds(1 << ticket.Attempt) : null, CancellationToken.None);
    }

    private async Task<bool> IsDueAsync(string job)
    {
        if (catalogue.Find(job)?.IsDue is not { } isDue)
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        return isDue(scope.ServiceProvider);
    }

    private async Task RecordAsync(JobRun run)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<IdeasContext>();
            context.JobRuns.Add(run);
            await context.SaveChangesAsync();
        }
        catch (Exception problem)
        {
            Log.NotRecorded(logger, problem, run.Job);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "There is no job called {Job}")]
        public static partial void Unknown(ILogger logger, string job);

        [LoggerMessage(LogLevel.Error, "Job {Job} failed at attempt {Attempt}")]
        public static partial void Failed(ILogger logger, Exception problem, string job, int attempt);

        [LoggerMessage(LogLevel.Error, "The run of job {Job} could not be recorded")]
        public static partial void NotRecorded(ILogger logger, Exception problem, string job);
    }
}
