namespace Ideas.Web.Platform.Jobs;

/// <summary>One run that is asked of an engine. <paramref name="Attempt"/> counts from 1.</summary>
public sealed record JobTicket(string Job, Guid? Subject, int Attempt = 1);

/// <summary>The narrow seam to the library that runs jobs: Quartz by default, Hangfire by build property.</summary>
public interface IJobEngine
{
    /// <summary>Runs <see cref="JobRunner.RunAsync"/> with this ticket once, not before the delay is over.</summary>
    Task EnqueueAsync(JobTicket ticket, TimeSpan delay, CancellationToken ct);

    /// <summary>Runs <see cref="JobRunner.TickAsync"/> for this job again and again.</summary>
    Task RecurAsync(string job, TimeSpan every, CancellationToken ct);
}
