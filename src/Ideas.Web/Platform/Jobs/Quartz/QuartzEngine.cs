using Quartz;

namespace Ideas.Web.Platform.Jobs;

/// <summary>Runs jobs with Quartz.NET and its in-memory store: what must survive stands in our own tables.</summary>
internal sealed class QuartzEngine(ISchedulerFactory schedulers, TimeProvider clock) : IJobEngine
{
    public static readonly JobKey RunKey = new("run");
    public static readonly JobKey TickKey = new("tick");

    public async Task EnqueueAsync(JobTicket ticket, TimeSpan delay, CancellationToken ct)
    {
        var trigger = TriggerBuilder.Create(clock)
            .ForJob(RunKey)
            .UsingJobData(nameof(JobTicket.Job), ticket.Job)
            .UsingJobData(nameof(JobTicket.Subject), ticket.Subject?.ToString("D") ?? "")
            .UsingJobData(nameof(JobTicket.Attempt), ticket.Attempt)
            .StartAt(clock.GetUtcNow() + delay)
            .Build();
        await ScheduleAsync(trigger, ct);
    }

    public async Task RecurAsync(string job, TimeSpan every, CancellationToken ct)
    {
        var trigger = TriggerBuilder.Create(clock)
            .ForJob(TickKey)
            .WithIdentity(job)
            .UsingJobData(nameof(JobTicket.Job), job)
            .StartAt(clock.GetUtcNow() + TimeSpan.FromSeconds(2))
            .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(every).RepeatForever())
            .Build();
        await ScheduleAsync(trigger, ct);
    }

    private async Task ScheduleAsync(ITrigger trigger, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, ct);
    }

    internal sealed class RunJob(JobRunner runner) : global::Quartz.IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var data = context.MergedJobDataMap;
            var ticket = new JobTicket(
                (string)data[nameof(JobTicket.Job)]!,
                Guid.TryParse((string?)data[nameof(JobTicket.Subject)], out var subject) ? subject : null,
                Convert.ToInt32(data[nameof(JobTicket.Attempt)], null));
            await runner.RunAsync(ticket, cancellationToken);
        }
    }

    internal sealed class TickJob(JobRunner runner) : global::Quartz.IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await runner.TickAsync((string)context.MergedJobDataMap[nameof(JobTicket.Job)]!, cancellationToken);
    }
}
