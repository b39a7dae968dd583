using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Voting;
using Ideas.Web.Features.WayBack;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Mine;

/// <summary>What became of the ideas that one participant has added.</summary>
public sealed class MyIdeas(IdeasContext context, BoardReader board, IdeaLives lives, TimeProvider clock)
{
    /// <param name="user">Who reads: the board may be open to signed-in people only.</param>
    public async Task<IReadOnlyList<MyIdea>> ReadAsync(LiveCampaign campaign, ParticipantId author, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!campaign.HasIdeaOf(author))
        {
            return [];
        }

        var id = campaign.Facts.Id;
        var ideas = await context.Ideas.AsNoTracking().Where(i => i.AuthorId == author && i.CampaignId == id).OrderByDescending(i => i.SubmittedAt).ThenBy(i => i.Id).ToListAsync(ct);
        var cards = board.IsOpenTo(user) ? await board.OfAsync([.. ideas.Select(i => i.Id)], ct) : new Dictionary<IdeaId, CardView>();
        var steps = await lives.ReadAsync([.. cards.Values.Select(card => card.Id)], ct);
        var standings = campaign.ShowsStandingsTo(author, clock.GetUtcNow()) ? campaign.Standings() : null;
        return [.. ideas.Select(idea => Show(idea, standings, cards.GetValueOrDefault(idea.Id), steps))];
    }

    private static MyIdea Show(Idea idea, LiveStandings? standings, CardView? card, ILookup<BoardItemId, LifeStep> steps)
    {
        var ranked = standings?.Ranked.Select(other => other.Id).ToList() ?? [];
        var place = ranked.IndexOf(idea.Id) + 1;
        return new MyIdea(
            idea.For(Texts.Language), idea.State, idea.RetiredBecause, place > 0 ? (place, ranked.Count) : null,
            standings is { ShowsFigures: true } ? standings.Ideas.FirstOrDefault(other => other.Id == idea.Id)?.Comparisons : null, standings is not null, card, idea.OriginalText is { } original ? new Wording(original, idea.Language) : null,
            idea.SubmittedAt, card is null ? [] : [.. steps[card.Id]]);
    }
}
