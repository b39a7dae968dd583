using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Board;

/// <summary>
/// Tells everybody who looks at the board that it has changed, and nothing more: they fetch their page again, so that one
/// gate alone decides what each may see (docs/decisions/board-live.md).
/// </summary>
public sealed class BoardFeed(IHubContext<BoardHub> viewers, TimeProvider clock)
{
    // A start begins above everything that an earlier one told.
    private long version = clock.GetUtcNow().ToUnixTimeMilliseconds();

    public long Version => Interlocked.Read(ref version);

    /// <summary>Call after the change is committed. Nobody waits for those who look.</summary>
    public void Note() => _ = viewers.Clients.All.SendAsync("changed", Interlocked.Increment(ref version));
}
