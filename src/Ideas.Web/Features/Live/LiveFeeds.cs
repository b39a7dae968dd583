using System.Collections.Concurrent;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Live;

/// <summary>The feed of every campaign that somebody has watched, each with a loop of its own, so that none delays another.</summary>
internal sealed class LiveFeeds : IDisposable
{
    private readonly ConcurrentDictionary<CampaignId, Lazy<LiveFeed>> feeds = new();
    private readonly CancellationTokenSource end = new();
    private readonly LiveCampaigns campaigns;
    private readonly LiveMetrics metrics;
    private readonly ILogger<LiveFeed> logger;

    public LiveFeeds(LiveCampaigns campaigns, LiveMetrics metrics, ILogger<LiveFeed> logger)
    {
        (this.campaigns, this.metrics, this.logger) = (campaigns, metrics, logger);
        campaigns.Changed += Note;
    }

    /// <summary>The feed of a campaign that everybody may see.</summary>
    public async Task<LiveFeed?> FindAsync(string? code, CancellationToken ct) =>
        CampaignCode.Read(code) is { } known && await campaigns.FindAsync(known, ct) is { Facts.IsPublic: true } campaign ? Of(campaign) : null;

    public LiveFeed Of(LiveCampaign campaign) => feeds.GetOrAdd(campaign.Facts.Id, _ => new Lazy<LiveFeed>(() => Start(campaign))).Value;

    public void Dispose()
    {
        campaigns.Changed -= Note;
        end.Cancel();
        end.Dispose();
    }

    private void Note(LiveCampaign campaign)
    {
        if (feeds.TryGetValue(campaign.Facts.Id, out var feed))
        {
            feed.Value.Note();
        }
    }

    private LiveFeed Start(LiveCampaign campaign)
    {
        var feed = new LiveFeed(campaign, metrics, logger);
        _ = feed.RunAsync(end.Token);
        return feed;
    }
}
