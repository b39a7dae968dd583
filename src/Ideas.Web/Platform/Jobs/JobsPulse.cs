using System.Collections.Concurrent;

namespace Ideas.Web.Platform.Jobs;

/// <summary>Whether the engine still ticks, and when it last looked at each job.</summary>
public sealed class JobsPulse(TimeProvider clock)
{
    /// <summary>Several ticks of the most frequent job, which comes every quarter of a minute.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, DateTimeOffset> ticks = new();
    private long beatAt = clock.GetUtcNow().UtcTicks;

    public bool IsWell => clock.GetUtcNow().UtcTicks - Interlocked.Read(ref beatAt) < Patience.Ticks;

    /// <summary>When the engine looks at a job the next time; null for one that runs only when asked, and until its first tick.</summary>
    public DateTimeOffset? NextTick(JobEntry job) => job.Every is { } every && ticks.TryGetValue(job.Name, out var last) ? last + every : null;

    internal void Beat() => Interlocked.Exchange(ref beatAt, clock.GetUtcNow().UtcTicks);

    internal void Beat(string job)
    {
        Beat();
        ticks[job] = clock.GetUtcNow();
    }
}
