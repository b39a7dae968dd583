using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Results;

/// <summary>Reads how scores have moved from one kept ranking to the next. Long histories are thinned before their rows are read.</summary>
internal sealed class WayReader(IdeasContext context)
{
    /// <summary>A small picture shows no more.</summary>
    public const int MostInList = 24;

    public const int MostOfOne = 60;

    /// <summary>The ways of all ideas that have had a rank often enough.</summary>
    public Task<IReadOnlyDictionary<IdeaId, Way>> ReadAsync(CampaignId campaign, CancellationToken ct) => ReadAsync(campaign, MostInList, rows => rows, ct);

    public async Task<Way?> ReadAsync(CampaignId campaign, IdeaId idea, CancellationToken ct) =>
        (await ReadAsync(campaign, MostOfOne, rows => rows.Where(row => row.IdeaId == idea), ct)).GetValueOrDefault(idea);

    private async Task<IReadOnlyDictionary<IdeaId, Way>> ReadAsync(CampaignId campaign, int most, Func<IQueryable<RankingRow>, IQueryable<RankingRow>> which, CancellationToken ct)
    {
        var all = await context.Rankings.Where(r => r.CampaignId == campaign).OrderBy(r => r.ComputedAt).ThenBy(r => r.Id).Select(r => new { r.Id, r.ComputedAt }).ToListAsync(ct);
        if (all.Count < Way.Fewest)
        {
            return new Dictionary<IdeaId, Way>();
        }

        var kept = all.Count <= most ? all : [.. Enumerable.Range(0, most).Select(place => all[place * (all.Count - 1) / (most - 1)])];
        var moments = kept.ToDictionary(r => r.Id, r => r.ComputedAt);
        var ids = kept.ConvertAll(r => r.Id);
        var rows = await which(context.Set<RankingRow>()).Where(row => ids.Contains(row.SnapshotId) && row.Rank > 0).Select(row => new { row.SnapshotId, row.IdeaId, row.Elo }).ToListAsync(ct);
        return rows.GroupBy(row => row.IdeaId).Where(group => group.Count() >= Way.Fewest).ToDictionary(
            group => group.Key,
            group => new Way([.. group.Select(row => new WayPoint(moments[row.SnapshotId], (int)Math.Round(row.Elo))).OrderBy(point => point.At)]));
    }
}
