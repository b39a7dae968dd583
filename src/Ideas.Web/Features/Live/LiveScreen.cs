using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Live;

/// <summary>One connected screen. One message at most is on its way to it; of those that come meanwhile, only the newest waits.</summary>
internal sealed class LiveScreen(HubConnectionContext connection, LiveViewer viewer)
{
    private readonly Lock gate = new();
    private SerializedHubMessage? waiting;
    private bool isWriting;

    public LiveViewer Viewer => viewer;

    /// <summary>A screen that may still watch connects again by itself.</summary>
    public void HangUp() => connection.Abort();

    /// <summary>Never waits for the screen.</summary>
    /// <returns>False when an earlier message gave way, so that the screen will miss it.</returns>
    public bool Show(SerializedHubMessage newest)
    {
        lock (gate)
        {
            if (isWriting)
            {
                var isFree = waiting is null;
                waiting = newest;
                return isFree;
            }

            isWriting = true;
        }

        _ = WriteAsync(newest);
        return true;
    }

    /// <summary>A connection that cannot be written to hangs up by itself instead of throwing.</summary>
    private async Task WriteAsync(SerializedHubMessage first)
    {
        for (var next = first; next is not null; next = Next())
        {
            await connection.WriteAsync(next);
        }
    }

    private SerializedHubMessage? Next()
    {
        lock (gate)
        {
            (var next, waiting) = (waiting, null);
            isWriting = next is not null;
            return next;
        }
    }
}
