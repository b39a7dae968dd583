using Ideas.Web.Domain;
using Ideas.Web.Features.Joining;
using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Live;

/// <summary>
/// Brings each connection to its campaign's feed, in place of SignalR's groups: a send to a group piles up in memory for
/// a screen that does not read (docs/decisions/fan-out.md).
/// </summary>
internal sealed class LiveConnections(LiveFeeds feeds, LiveScreens screens, CodeGuard guard, ILogger<DefaultHubLifetimeManager<LiveHub>> logger)
    : DefaultHubLifetimeManager<LiveHub>(logger)
{
    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        var http = connection.GetHttpContext()!;
        var language = http.Request.Query["language"].ToString();
        if (!LocalizedText.Languages.Contains(language))
        {
            connection.Abort();
            return;
        }

        if (await feeds.FindAsync(http.Request.Query["code"], connection.ConnectionAborted) is not { } feed)
        {
            guard.CountWrong(http);
            connection.Abort();
            return;
        }

        var watching = new Watching(feed, new LiveScreen(connection, new LiveViewer(language, connection.User)));
        connection.Items[typeof(Watching)] = watching;
        screens.Add(feed.Facts.Id);
        feed.Join(watching.Screen);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (connection.Items[typeof(Watching)] is Watching watching)
        {
            watching.Feed.Leave(watching.Screen);
            screens.Remove(watching.Feed.Facts.Id);
        }

        return Task.CompletedTask;
    }

    private sealed record Watching(LiveFeed Feed, LiveScreen Screen);
}
