using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Results;

/// <summary>How often pairs were skipped for one reason; null where none was told.</summary>
public sealed record SkipCount(SkipReason? Reason, int Count);

/// <summary>One skipped pair of an idea, by the other idea.</summary>
public sealed record SkippedPair(IdeaId Other, SkipReason? Reason);

/// <summary>Counts skips and their reasons up to a ranking. Nobody is in it.</summary>
public sealed class SkipsReader(IdeasContext context)
{
    public async Task<IReadOnlyList<SkipCount>> AllAsync(CampaignId campaign, long through, CancellationToken ct)
    {
        var counts = await Skips(campaign, through).GroupBy(v => v.SkipReason).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        return [.. counts.Select(line => new SkipCount(line.Key, line.Count)).OrderByDescending(line => line.Count).ThenBy(line => line.Reason)];
    }

    public static IReadOnlyList<SkipCount> Count(IEnumerable<SkippedPair> pairs) =>
        [.. pairs.GroupBy(pair => pair.Reason).Select(group => new SkipCount(group.Key, group.Count())).OrderByDescending(line => line.Count).ThenBy(line => line.Reason)];

    /// <summary>An idea's skips and those of ideas merged into it, as votes are counted: of one person's several on what is one pair by now, the latest.</summary>
    public async Task<IReadOnlyList<SkippedPair>> OfAsync(IdeaId idea, CampaignId campaign, IReadOnlySet<IdeaId> ranked, long through, CancellationToken ct)
    {
        var merges = await context.MergesAsync(campaign, ct);
        var own = merges.TakenIn()[idea].Where(taken => merges.StandsFor(taken, ranked) == idea).Append(idea).ToList();
        var skips = await Skips(campaign, through).Where(v => own.Contains(v.LeftId) || own.Contains(v.RightId)).OrderByDescending(v => v.Sequence)
            .Select(v => new { v.ParticipantId, v.LeftId, v.RightId, v.SkipReason }).ToListAsync(ct);
        return [.. skips
            .Select(skip => (skip.ParticipantId, Other: merges.StandsFor(own.Contains(skip.LeftId) ? skip.RightId : skip.LeftId, ranked), skip.SkipReason))
            .Where(skip => skip.Other != idea && ranked.Contains(skip.Other))
            .DistinctBy(skip => (skip.ParticipantId, skip.Other))
            .Select(skip => new SkippedPair(skip.Other, skip.SkipReason))];
    }

    private IQueryable<Vote> Skips(CampaignId campaign, long through) =>
        context.Votes.Where(v => v.CampaignId == campaign && v.SetAside == null && v.Choice == Choice.Skip && v.Sequence <= through);
}
