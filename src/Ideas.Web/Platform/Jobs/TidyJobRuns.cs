using Ideas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Platform.Jobs;

/// <summary>Keeps the newest runs of every job, and drops the rest.</summary>
internal sealed class TidyJobRuns(IdeasContext context, JobCatalogue catalogue, WriteGate gate) : IJob
{
    private const int Kept = 200;

    public static string Name => "tidy-job-runs";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        foreach (var job in catalogue.All)
        {
            var oldest = await context.JobRuns.Where(run => run.Job == job.Name)
                .OrderByDescending(run => run.StartedAt).Skip(Kept).Select(run => (DateTimeOffset?)run.StartedAt).FirstOrDefaultAsync(ct);
            if (oldest is { } limit)
            {
                using (await gate.EnterAsync(ct))
                {
                    await context.JobRuns.Where(run => run.Job == job.Name && run.StartedAt <= limit).ExecuteDeleteAsync(ct);
                }
            }
        }
    }
}
