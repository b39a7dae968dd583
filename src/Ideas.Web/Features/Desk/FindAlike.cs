using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Proposing;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Desk;

/// <summary>Two ideas that may be one.</summary>
/// <param name="One">The one that was there first.</param>
/// <param name="Other">The other.</param>
/// <param name="Likeness">How alike the texts are, from 0 to 1; null when they hardly are.</param>
/// <param name="Said">How many people skipped the two as the same idea.</param>
internal sealed record AlikePair(DeskIdea One, DeskIdea Other, double? Likeness, int Said);

/// <summary>The likeliest pairs of all that were found.</summary>
/// <param name="Pairs">Likeliest first.</param>
/// <param name="Found">How many there are.</param>
/// <param name="Left">How many ideas are still to be compared with the others.</param>
internal sealed record AlikeFound(IReadOnlyList<AlikePair> Pairs, int Found, int Left);

/// <summary>Finds pairs of ideas that may be one, by their texts and by those who skipped them as the same.</summary>
internal sealed class FindAlike(IdeasContext context, DeskReader reader, SimilarPairs similar)
{
    public const int Most = 25;

    /// <summary>Every person who says so halves the doubt that the texts leave, or nearly.</summary>
    private const double DoubtLeft = 0.6;

    public async Task<AlikeFound> RunAsync(LiveCampaign campaign, CancellationToken ct)
    {
        var id = campaign.Facts.Id;
        var ideas = await context.Ideas.AsNoTracking().Where(i => i.CampaignId == id && i.State != IdeaState.Retired).Select(i => new { i.Id, i.Text }).ToDictionaryAsync(i => i.Id, i => i.Text, ct);
        var unlike = (await context.UnlikePairs.AsNoTracking().Where(p => p.CampaignId == id).ToListAsync(ct)).Select(p => (p.FirstId, p.SecondId)).ToHashSet();
        var (texts, left) = similar.Find(campaign, ideas);
        var said = await SaidAsync(id, ct);

        var likeness = texts.ToDictionary(pair => (pair.First, pair.Second), pair => pair.Likeness);
        var found = likeness.Keys.Concat(said.Keys).Distinct()
            .Where(pair => !unlike.Contains(pair) && ideas.ContainsKey(pair.First) && ideas.ContainsKey(pair.Second))
            .Select(pair => (Pair: pair, Likeness: likeness.TryGetValue(pair, out var alike) ? alike : (double?)null, Said: said.GetValueOrDefault(pair)))
            .OrderBy(entry => (1 - (entry.Likeness ?? 0)) * Math.Pow(DoubtLeft, entry.Said)).ThenBy(entry => entry.Pair.First.Value)
            .ToList();
        var best = found.Take(Most).ToList();
        var shown = (await reader.ReadAsync(campaign, [.. best.SelectMany(entry => new[] { entry.Pair.First, entry.Pair.Second }).Distinct()], ct)).ToDictionary(idea => idea.Idea.Id);
        return new AlikeFound([.. best.Select(entry => Show(shown[entry.Pair.First], shown[entry.Pair.Second], entry.Likeness, entry.Said))], found.Count, left);
    }

    /// <summary>Two that somebody has picked.</summary>
    public async Task<AlikePair?> RunAsync(LiveCampaign campaign, IdeaId one, IdeaId other, CancellationToken ct) =>
        await reader.ReadAsync(campaign, [one, other], ct) is [var first, var second] ? Show(first, second, null, (await SaidAsync(campaign.Facts.Id, ct)).GetValueOrDefault(SimilarPairs.Pair(one, other))) : null;

    private static AlikePair Show(DeskIdea one, DeskIdea other, double? likeness, int said) =>
        one.Idea.SubmittedAt <= other.Idea.SubmittedAt ? new(one, other, likeness, said) : new(other, one, likeness, said);

    private async Task<Dictionary<(IdeaId First, IdeaId Second), int>> SaidAsync(CampaignId campaign, CancellationToken ct)
    {
        var skips = await context.Votes.AsNoTracking()
            .Where(v => v.CampaignId == campaign && v.SkipReason == SkipReason.SameIdea && v.SetAside == null)
            .Select(v => new { v.LeftId, v.RightId, v.ParticipantId }).ToListAsync(ct);
        return skips.Select(v => (Pair: SimilarPairs.Pair(v.LeftId, v.RightId), v.ParticipantId)).Distinct().GroupBy(v => v.Pair).ToDictionary(group => group.Key, group => group.Count());
    }
}
