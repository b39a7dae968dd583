using System.Collections.Concurrent;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Live;

/// <summary>How many screens watch which campaign, so that nothing is computed for nobody.</summary>
public sealed class LiveScreens
{
    private readonly ConcurrentDictionary<CampaignId, int> watching = new();

    /// <summary>Screens of all campaigns.</summary>
    public int Count => watching.Values.Sum();

    public bool Any(CampaignId campaign) => watching.TryGetValue(campaign, out var screens) && screens > 0;

    public void Add(CampaignId campaign) => watching.AddOrUpdate(campaign, 1, (_, screens) => screens + 1);

    public void Remove(CampaignId campaign) => watching.AddOrUpdate(campaign, 0, (_, screens) => screens - 1);
}
