using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Platform.Jobs;

/// <summary>Keeps the newest runs of every job, failures apart so that a busy job does not push them out, and drops the rest.</summary>
internal sealed class TidyJobRuns(IdeasContext context, JobCatalogue catalogue, WriteGate gate) : IJob
{
    private const int Kept = 200;

    public static string Name => "tidy-job-runs";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        foreach (var job in catalogue.All)
        {
            await TidyAsync(context.JobRuns.Where(run => run.Job == job.Name && run.Error == null), ct);
            await TidyAsync(context.JobRuns.Where(run => run.Job == job.Name && run.Error != null), ct);
        }
    }

    private async Task TidyAsync(IQueryable<JobRun> runs, CancellationToken ct)
    {
        var oldest = await runs.OrderByDescending(run => run.StartedAt).Skip(Kept).Select(run => (DateTimeOffset?)run.StartedAt).FirstOrDefaultAsync(ct);
        if (oldest is { } limit)
        {
            using (await gate.EnterAsync(ct))
            {
                await runs.Where(run => run.StartedAt <= limit).ExecuteDeleteAsync(ct);
            }
        }
    }
}
