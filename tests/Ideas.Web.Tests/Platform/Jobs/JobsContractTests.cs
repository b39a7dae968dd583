using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideas.Web.Tests.Platform.Jobs;

/// <summary>What every engine behind the seam must do, shown with the one this build has: Quartz, or Hangfire by build property.</summary>
public sealed class JobsContractTests : IDisposable
{
    private readonly Probe probe = new();
    private readonly Guid subject = Guid.NewGuid();
    private readonly IdeasApp app;

    public JobsContractTests() =>
        app = new IdeasApp { RunsJobsItself = true, AlsoRegister = services => services.AddSingleton(probe).AddJob<ProbeJob>() };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_job_that_was_asked_for_runs_and_is_recorded()
    {
        await Ask();

        var run = await probe.Started();
        run.Succeed();
        await Recorded(1);

        Assert.Equal(subject, run.Subject);
        Assert.Equal([null], await Errors());
    }

    [Fact]
    public async Task Asked_for_twice_while_it_waits_it_runs_once()
    {
        await Ask();
        (await probe.Started()).Succeed();
        await Recorded(1);

        await Ask();
        await Ask();
        (await probe.Started()).Succeed();
        await Recorded(2);
        await Ask();
        (await probe.Started()).Succeed();
        await Recorded(3);

        Assert.Equal(3, probe.Runs);
    }

    [Fact]
    public async Task Asked_for_while_it_runs_it_runs_once_more_afterwards()
    {
        await Ask();
        var first = await probe.Started();

        await Ask();
        await Ask();
        first.Succeed();
        (await probe.Started()).Succeed();
        await Recorded(2);

        Assert.Equal((2, 1), (probe.Runs, probe.MostAtOnce));
    }

    [Fact]
    public async Task It_never_overlaps_itself_but_other_subjects_run_beside_it()
    {
        await Ask();
        var first = await probe.Started();
        var other = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Ask()));
        await app.Get<JobQueue>().EnqueueAsync<ProbeJob>(other);
        var beside = await probe.Started();
        beside.Succeed();
        first.Succeed();
        (await probe.Started()).Succeed();
        await Recorded(3);

        Assert.Equal((other, 1), (beside.Subject, probe.MostAtOnce));
    }

    [Fact]
    public async Task A_failing_job_is_tried_three_times_and_every_failure_is_recorded_with_its_reason()
    {
        await Ask();

        foreach (var reason in new[] { "first", "second", "third" })
        {
            (await probe.Started()).Fail(reason);
        }

        await Recorded(JobRunner.MaxAttempts);
        await Ask();
        (await probe.Started()).Succeed();
        await Recorded(JobRunner.MaxAttempts + 1);

        Assert.Equal(["first", "second", "third", null], await Errors());
    }

    [Fact]
    public async Task A_job_that_succeeds_at_its_second_attempt_is_done()
    {
        await Ask();

        (await probe.Started()).Fail("Not today.");
        (await probe.Started()).Succeed();
        await Recorded(2);

        Assert.Equal(["Not today.", null], await Errors());
    }

    [Fact]
    public async Task A_recurring_job_runs_again_and_again_and_never_beside_itself()
    {
        var ticks = new Probe();
        await using var ticking = new IdeasApp { RunsJobsItself = true, AlsoRegister = services => services.AddSingleton(ticks).AddJob<TickingJob>(every: TimeSpan.FromSeconds(1)) };
        ticking.StartServer();

        for (var i = 0; i < 3; i++)
        {
            (await ticks.Started()).Succeed();
        }

        Assert.Equal(1, ticks.MostAtOnce);
    }

    private Task Ask() => app.Get<JobQueue>().EnqueueAsync<ProbeJob>(subject);

    private Task Recorded(int runs) => Waiting.Until(async () => (await Errors()).Count >= runs);

    private Task<List<string?>> Errors() => app.Read(context =>
        context.JobRuns.Where(run => run.Job == ProbeJob.Name).OrderBy(run => run.StartedAt).Select(run => run.Error).ToListAsync());
}
