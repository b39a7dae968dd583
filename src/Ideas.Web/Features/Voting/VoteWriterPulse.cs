namespace Ideas.Web.Features.Voting;

/// <summary>Whether the one writer of votes lives and gets on with its work. A long line alone is no illness: people are asked to come back.</summary>
public sealed class VoteWriterPulse(TimeProvider clock)
{
    /// <summary>No disk that works takes this long for one batch.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const long Resting = 0;

    private long busySince = Resting;
    private volatile bool isOver;

    public bool IsWell => !isOver && Interlocked.Read(ref busySince) is var since && (since == Resting || clock.GetUtcNow().UtcTicks - since < Patience.Ticks);

    internal void Work() => Interlocked.Exchange(ref busySince, clock.GetUtcNow().UtcTicks);

    internal void Rest() => Interlocked.Exchange(ref busySince, Resting);

    internal void End() => isOver = true;
}
