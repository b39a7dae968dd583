using System.Collections.Concurrent;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Live;

/// <summary>Sends what changed to the screens of a campaign, at most four times a second however many votes arrive.</summary>
internal sealed partial class LiveBroadcaster(LiveCampaigns campaigns, LiveScreens screens, IHubContext<LiveHub> hub, ILogger<LiveBroadcaster> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<CampaignId, LiveCampaign> changed = new();
    private readonly Dictionary<(CampaignId, string), LiveState> sent = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        campaigns.Changed += Note;
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var id in changed.Keys)
                {
                    if (changed.TryRemove(id, out var campaign) && screens.Any(id))
                    {
                        TrySend(campaign);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            campaigns.Changed -= Note;
        }
    }

    private void Note(LiveCampaign campaign) => changed[campaign.Facts.Id] = campaign;

    private void TrySend(LiveCampaign campaign)
    {
        try
        {
            Send(campaign);
        }
        catch (Exception problem)
        {
            Log.NotSent(logger, problem);
        }
    }

    private void Send(LiveCampaign campaign)
    {
        var (id, standings) = (campaign.Facts.Id, campaign.Standings());
        foreach (var language in LocalizedText.Languages)
        {
            var state = LiveState.Of(standings, language);
            var message = state.Since(sent.GetValueOrDefault((id, language)));
            sent[(id, language)] = state;

            // Not awaited: a screen that cannot keep up must not hold the others.
            _ = ObserveAsync(hub.Clients.Group(LiveHub.Group(id, language)).SendAsync("changed", message));
        }
    }

    private async Task ObserveAsync(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception problem)
        {
            Log.NotSent(logger, problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A live update could not be sent")]
        public static partial void NotSent(ILogger logger, Exception problem);
    }
}
