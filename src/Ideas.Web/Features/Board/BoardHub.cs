using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Board;

/// <summary>Where pages of the board connect. It only pushes a number; nothing comes in here.</summary>
public sealed class BoardHub(BoardReader reader, BoardFeed feed) : Hub
{
    /// <summary>A page that was made before the newest change learns so at once.</summary>
    public override async Task OnConnectedAsync()
    {
        if (!reader.IsOpenTo(Context.User!))
        {
            Context.Abort();
            return;
        }

        await Clients.Caller.SendAsync("changed", feed.Version);
    }
}
