using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Live;

/// <summary>
/// Brings each connection to its campaign's feed, in place of SignalR's groups: a send to a group piles up in memory for
/// a screen that does not read (docs/decisions/fan-out.md).
/// </summary>
internal sealed class LiveConnections(LiveCampaigns campaigns, LiveFeeds feeds, LiveScreens screens, ILogger<DefaultHubLifetimeManager<LiveHub>> logger)
    : DefaultHubLifetimeManager<LiveHub>(logger)
{
    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        var request = connection.GetHttpContext()!.Request;
        var (code, language) = (CampaignCode.Read(request.Query["code"]), request.Query["language"].ToString());
        if (code is null || !LocalizedText.Languages.Contains(language) || await campaigns.FindAsync(code, connection.ConnectionAborted) is not { Facts.IsPublic: true } campaign)
        {
            connection.Abort();
            return;
        }

        var watching = new Watching(campaign.Facts.Id, feeds.Of(campaign), new LiveScreen(connection, language));
        connection.Items[typeof(Watching)] = watching;
        screens.Add(watching.Campaign);
        watching.Feed.Join(watching.Screen);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (connection.Items[typeof(Watching)] is Watching watching)
        {
            watching.Feed.Leave(watching.Screen);
            screens.Remove(watching.Campaign);
        }

        return Task.CompletedTask;
    }

    private sealed record Watching(CampaignId Campaign, LiveFeed Feed, LiveScreen Screen);
}
