using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Feed;

/// <summary>Reads what happened in public, newest first: results that are out, and what leadership answered and did on the board.</summary>
public sealed class NewsReader(IdeasContext context, ResultStages stages)
{
    /// <param name="language">The reader's.</param>
    /// <param name="withBoard">Whether the reader may see the board.</param>
    public async Task<IReadOnlyList<NewsItem>> ReadAsync(string language, bool withBoard, int atMost, CancellationToken ct)
    {
        var news = await ResultsAsync(language, atMost, ct);
        if (withBoard)
        {
            news.AddRange(await BoardAsync(language, atMost, ct));
        }

        return [.. news.OrderByDescending(item => item.At).ThenByDescending(item => item.Id).Take(atMost)];
    }

    /// <summary>The news is that a campaign ended; a ranking that an admin made beside the first one changes the page, and is none.</summary>
    private async Task<List<NewsItem>> ResultsAsync(string language, int atMost, CancellationToken ct)
    {
        var found = await context.Campaigns.AsNoTracking()
            .Where(c => c.PublishesResult && (c.State == CampaignState.Closed || c.State == CampaignState.Archived))
            .OrderByDescending(c => c.ClosedAt)
            .ToListAsync(ct);
        var stage = await stages.ReadAsync(found, ct);
        return [.. found.Where(campaign => stage[campaign.Id].Stage is ResultStage.Out).Take(atMost).Select(campaign => new NewsItem(
            campaign.Id.Value, campaign.ClosedAt ?? campaign.CreatedAt, NewsKind.Result, null, campaign.Question.For(language, campaign.Language), null, $"/j/{campaign.Code}/result"))];
    }

    /// <summary>The changes that say something to everybody: not who sees to it, nor the next step.</summary>
    private async Task<IEnumerable<NewsItem>> BoardAsync(string language, int atMost, CancellationToken ct)
    {
        // A card's own changes come in pairs of before and after, so that each card of the newest changes is read whole.
        var changes = context.Set<BoardChange>().AsNoTracking();
        var cards = await changes.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(atMost * 4).Select(c => c.BoardItemId).ToListAsync(ct);
        var ids = cards.Distinct().ToList();
        var history = (await changes.Where(c => ids.Contains(c.BoardItemId)).ToListAsync(ct)).ToLookup(c => c.BoardItemId);
        var ideas = await context.BoardItems.AsNoTracking().Where(item => ids.Contains(item.Id))
            .Join(context.Ideas, item => item.IdeaId, idea => idea.Id, (item, idea) => new { item.Id, Idea = idea })
            .ToDictionaryAsync(row => row.Id, row => row.Idea.For(language), ct);
        return ids.SelectMany(id => history[id].OrderBy(c => c.At).ThenBy(c => c.Id).Aggregate(
            (Before: (BoardChange?)null, Told: new List<NewsItem>()),
            (so, change) => (change, Tell(so.Before, change) is { } kind ? [.. so.Told, Item(change, kind, ideas[id])] : so.Told)).Told);
    }

    private static NewsKind? Tell(BoardChange? before, BoardChange after) =>
        before is null ? null
        : after.Answer is not null && after.Answer != before.Answer ? NewsKind.Answer
        : after.State != before.State ? NewsKind.State
        : null;

    private static NewsItem Item(BoardChange change, NewsKind kind, Wording idea) => new(
        change.Id, change.At, kind, change.State, idea, change.Answer is { } answer ? new Wording(answer, change.Language) : null, $"/board/{change.BoardItemId.Value}");
}
