using Ideas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Platform.Jobs;

public sealed class TidyingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_busy_job_does_not_push_its_old_failure_out_of_the_record()
    {
        var now = app.Clock.GetUtcNow();
        await app.Use<IdeasContext, int>(context =>
        {
            context.JobRuns.Add(new JobRun("rank-campaign", null, now.AddHours(-2), now.AddHours(-2), "The disk was full."));
            context.JobRuns.AddRange(Enumerable.Range(0, 250).Select(i => new JobRun("rank-campaign", null, now.AddSeconds(-i), now.AddSeconds(-i), null)));
            return context.SaveChangesAsync();
        });

        await app.RunJob("tidy-job-runs");

        var runs = await app.Read(context => context.JobRuns.Where(run => run.Job == "rank-campaign").ToListAsync());
        Assert.Equal(200, runs.Count(run => run.Error is null));
        Assert.Equal("The disk was full.", Assert.Single(runs, run => run.Error is not null).Error);
    }
}
