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
    /// <param name="of">One campaign; null for all.</param>
    public async Task<IReadOnlyList<NewsItem>> ReadAsync(string language, bool withBoard, int atMost, CancellationToken ct, CampaignId? of = null)
    {
        var news = await ResultsAsync(language, atMost, of, ct);
        if (withBoard)
        {
            var items = context.BoardItems.AsNoTracking().Where(item => of == null || item.CampaignId == of);
            news.AddRange(await BoardAsync(items, language, atMost, ct));
            news.AddRange(await TrialsAsync(items, language, atMost, ct));
        }

        return [.. news.OrderByDescending(item => item.At).ThenByDescending(item => item.Id).Take(atMost)];
    }

    /// <summary>The news is that a campaign ended; a ranking that an admin made beside the first one changes the page, and is none.</summary>
    private async Task<List<NewsItem>> ResultsAsync(string language, int atMost, CampaignId? of, CancellationToken ct)
    {
        var found = await context.Campaigns.AsNoTracking()
            .Where(c => (of == null || c.Id == of) && c.PublishesResult && (c.State == CampaignState.Closed || c.State == CampaignState.Archived))
            .OrderByDescending(c => c.ClosedAt)
            .ToListAsync(ct);
        var stage = await stages.ReadAsync(found, ct);
        return [.. found.Where(campaign => stage[campaign.Id].Stage is ResultStage.Out).Take(atMost).Select(campaign => new NewsItem(
            campaign.Id.Value, campaign.ClosedAt ?? campaign.CreatedAt, NewsKind.Result, null, campaign.Question.For(language, campaign.Language), null, $"/j/{campaign.Code}/result"))];
    }

    /// <summary>The changes that say something to everybody: not who sees to it, nor the next step.</summary>
    private async Task<IEnumerable<NewsItem>> BoardAsync(IQueryable<BoardItem> items, string language, int atMost, CancellationToken ct)
    {
        // A card's own changes come in pairs of before and after, so that each card of the newest changes is read whole.
        var changes = context.Set<BoardChange>().AsNoTracking().Where(change => items.Any(item => item.Id == change.BoardItemId));
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

    /// <summary>What trials led to, and what was learned.</summary>
    private async Task<IEnumerable<NewsItem>> TrialsAsync(IQueryable<BoardItem> items, string language, int atMost, CancellationToken ct)
    {
        var trials = await context.Experiments.AsNoTracking().Where(trial => trial.EndedAt != null).OrderByDescending(trial => trial.EndedAt)
            .Join(items, trial => trial.BoardItemId, item => item.Id, (trial, item) => new { trial, item.State, item.IdeaId })
            .Join(context.Ideas, row => row.IdeaId, idea => idea.Id, (row, idea) => new { row.trial, row.State, Idea = idea })
            .Take(atMost).ToListAsync(ct);
        return trials.Select(row => new NewsItem(
            row.trial.Id, row.trial.EndedAt!.Value, NewsKind.Trial, row.State, row.Idea.For(language), row.trial.Learned is { } learned ? new Wording(learned, row.trial.Language) : null, $"/board/{row.trial.BoardItemId.Value}"));
    }

    private static NewsKind? Tell(BoardChange? before, BoardChange after) =>
        before is null ? null
        : after.Answer is not null && after.Answer != before.Answer ? NewsKind.Answer
        : after.State != before.State ? NewsKind.State
        : null;

    private static NewsItem Item(BoardChange change, NewsKind kind, Wording idea) => new(
        change.Id, change.At, kind, change.State, idea, change.Answer is { } answer ? new Wording(answer, change.Language) : null, $"/board/{change.BoardItemId.Value}");
}
