namespace Ideas.Web.Platform.Jobs;

/// <summary>Whether the engine still ticks.</summary>
public sealed class JobsPulse(TimeProvider clock)
{
    /// <summary>Several ticks of the most frequent job, which comes every quarter of a minute.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private long beatAt = clock.GetUtcNow().UtcTicks;

    public bool IsWell => clock.GetUtcNow().UtcTicks - Interlocked.Read(ref beatAt) < Patience.Ticks;

    internal void Beat() => Interlocked.Exchange(ref beatAt, clock.GetUtcNow().UtcTicks);
}
