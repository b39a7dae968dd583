using System.Collections.Concurrent;
using System.Diagnostics;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Live;

/// <summary>Sends what changed to the screens of a campaign, at most four times a second however many votes arrive.</summary>
internal sealed partial class LiveBroadcaster(LiveCampaigns campaigns, LiveScreens screens, IHubContext<LiveHub> hub, LiveMetrics metrics, ILogger<LiveBroadcaster> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<CampaignId, Change> changed = new();
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
                    if (changed.TryRemove(id, out var change) && screens.Any(id))
                    {
                        TrySend(change);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            campaigns.Changed -= Note;
        }
    }

    private void Note(LiveCampaign campaign)
    {
        if (!changed.ContainsKey(campaign.Facts.Id))
        {
            changed.TryAdd(campaign.Facts.Id, new Change(campaign, Stopwatch.GetTimestamp()));
        }
    }

    private void TrySend(Change change)
    {
        try
        {
            Send(change);
        }
        catch (Exception problem)
        {
            Log.NotSent(logger, problem);
        }
    }

    private void Send(Change change)
    {
        var (id, standings) = (change.Campaign.Facts.Id, change.Campaign.Standings());
        foreach (var language in LocalizedText.Languages)
        {
            var state = LiveState.Of(standings, language);
            var message = state.Since(sent.GetValueOrDefault((id, language)));
            sent[(id, language)] = state;

            // Not awaited: a screen that cannot keep up must not hold the others.
            _ = ObserveAsync(hub.Clients.Group(LiveHub.Group(id, language)).SendAsync("changed", message), change.Since);
        }
    }

    private async Task ObserveAsync(Task sending, long since)
    {
        try
        {
            await sending;
            metrics.Sent(Stopwatch.GetElapsedTime(since));
        }
        catch (Exception problem)
        {
            Log.NotSent(logger, problem);
        }
    }

    /// <param name="Since">When the first change came that no screen shows yet.</param>
    private sealed record Change(LiveCampaign Campaign, long Since);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A live update could not be sent")]
        public static partial void NotSent(ILogger logger, Exception problem);
    }
}
