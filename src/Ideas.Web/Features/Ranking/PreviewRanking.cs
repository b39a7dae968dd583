using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Ranking;

/// <summary>An idea's place with all votes, and without those of some participants; 0 is no place yet.</summary>
public sealed record PlaceChange(IdeaId Idea, int Before, int After);

/// <summary>Says what the ranking would be without some participants. Nothing is kept.</summary>
public sealed class PreviewRanking(IdeasContext context, RankedVotes votes)
{
    /// <summary>Every ranked idea, by the place it has now.</summary>
    /// <exception cref="InvalidOperationException">The fit did not settle.</exception>
    public async Task<IReadOnlyList<PlaceChange>> RunAsync(Campaign campaign, IReadOnlySet<ParticipantId> without, CancellationToken ct)
    {
        var ideas = await context.Ideas.Where(i => i.CampaignId == campaign.Id && i.State == IdeaState.Live).Select(i => i.Id).ToHashSetAsync(ct);
        var (now, then) = (await PlacesAsync(null), await PlacesAsync(without));
        return [.. now.Select(entry => new PlaceChange(entry.Key, entry.Value, then[entry.Key]))
            .Where(change => change.Before + change.After > 0).OrderBy(change => change.Before == 0).ThenBy(change => change.Before).ThenBy(change => change.After)];

        async Task<Dictionary<IdeaId, int>> PlacesAsync(IReadOnlySet<ParticipantId>? left) =>
            Fit.Run(ideas, (await votes.ReadVotersAsync(campaign.Id, ideas, long.MaxValue, ct)).Where(vote => left?.Contains(vote.Voter) is not true), Fit.Options(campaign), campaign.SmallestGroup).Rows.ToDictionary(row => row.IdeaId, row => row.Rank);
    }
}
