using Ideas.Web.Domain;

namespace Ideas.Web.Data;

public static class Snapshots
{
    /// <summary>A campaign's rankings, the one in force first. Votes order them, since a clock may step back.</summary>
    public static IQueryable<RankingSnapshot> NewestFirst(this IQueryable<RankingSnapshot> rankings, CampaignId campaign) => rankings
        .Where(ranking => ranking.CampaignId == campaign)
        .OrderByDescending(ranking => ranking.IsFinal)
        .ThenByDescending(ranking => ranking.ThroughSequence)
        .ThenByDescending(ranking => ranking.ComputedAt)
        .ThenByDescending(ranking => ranking.Id);
}
