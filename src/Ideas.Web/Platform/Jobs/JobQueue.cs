namespace Ideas.Web.Platform.Jobs;

/// <summary>
/// Asks for runs. A job with the same subject is never queued twice and never overlaps itself: asked again
/// while it runs, it runs once more afterwards. Runs of one subject start at least <see cref="Spacing"/> apart,
/// and a slow job leaves the machine free most of the time.
/// </summary>
public sealed class JobQueue(IJobEngine engine, TimeProvider clock)
{
    public static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(500);

    private const int Idleness = 9;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Job, Guid? Subject), Slot> slots = [];

    public Task EnqueueAsync<TJob>(Guid? subject = null, CancellationToken ct = default)
        where TJob : IJob => EnqueueAsync(TJob.Name, subject, ct);

    public async Task EnqueueAsync(string job, Guid? subject = null, CancellationToken ct = default)
    {
        TimeSpan delay;
        lock (gate)
        {
            if (!slots.TryGetValue((job, subject), out var slot))
            {
                slots[(job, subject)] = slot = new Slot();
            }

            if (slot.State is not SlotState.Idle)
            {
                slot.State = slot.State is SlotState.Running ? SlotState.RunningAndDue : slot.State;
                return;
            }

            slot.State = SlotState.Queued;
            delay = slot.Wait(clock.GetUtcNow());
        }

        await AskAsync(new JobTicket(job, subject), delay, ct);
    }

    /// <summary>What runs now, and what waits for its turn.</summary>
    public IReadOnlyList<JobAtWork> AtWork()
    {
        lock (gate)
        {
            return [.. slots.Where(slot => slot.Value.State is not SlotState.Idle)
                .Select(slot => new JobAtWork(slot.Key.Job, slot.Key.Subject, slot.Value.State is SlotState.Queued ? null : slot.Value.StartedAt))
                .OrderBy(job => job.RunsSince is null).ThenBy(job => job.Job, StringComparer.Ordinal)];
        }
    }

    /// <summary>True when the run may start; false when the same job with the same subject is running now.</summary>
    internal bool TryStart(JobTicket ticket)
    {
        lock (gate)
        {
            if (!slots.TryGetValue((ticket.Job, ticket.Subject), out var slot))
            {
                slots[(ticket.Job, ticket.Subject)] = slot = new Slot();
            }

            if (slot.State is SlotState.Running or SlotState.RunningAndDue)
            {
                slot.State = SlotState.RunningAndDue;
                return false;
            }

            (slot.State, slot.StartedAt) = (SlotState.Running, clock.GetUtcNow());
            return true;
        }
    }

    /// <param name="retry">When the run failed and is worth another attempt: how long to wait.</param>
    internal async Task FinishAsync(JobTicket ticket, TimeSpan? retry, CancellationToken ct)
    {
        bool again;
        TimeSpan wait;
        lock (gate)
        {
            var slot = slots[(ticket.Job, ticket.Subject)];
            slot.Took = clock.GetUtcNow() - slot.StartedAt;
            wait = slot.Wait(clock.GetUtcNow());
            again = slot.State is SlotState.RunningAndDue;
            slot.State = again || retry is not null ? SlotState.Queued : SlotState.Idle;
        }

        if (retry is { } delay)
        {
            await AskAsync(ticket with { Attempt = ticket.Attempt + 1 }, delay, ct);
        }
        else if (again)
        {
            await AskAsync(new JobTicket(ticket.Job, ticket.Subject), wait, ct);
        }
    }

    private async Task AskAsync(JobTicket ticket, TimeSpan delay, CancellationToken ct)
    {
        try
        {
            await engine.EnqueueAsync(ticket, delay, ct);
        }
        catch
        {
            lock (gate)
            {
                slots[(ticket.Job, ticket.Subject)].State = SlotState.Idle;
            }

            throw;
        }
    }

    private enum SlotState
    {
        Idle,
        Queued,
        Running,
        RunningAndDue,
    }

    private sealed class Slot
    {
        public SlotState State { get; set; }

        public DateTimeOffset? StartedAt { get; set; }

        public TimeSpan? Took { get; set; }

        /// <summary>How long until the next run may start.</summary>
        public TimeSpan Wait(DateTimeOffset now)
        {
            var spacing = TimeSpan.FromTicks(Math.Max(Spacing.Ticks, (Took?.Ticks ?? 0) * Idleness));
            var wait = StartedAt + spacing - now;
            return wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero;
        }
    }
}
