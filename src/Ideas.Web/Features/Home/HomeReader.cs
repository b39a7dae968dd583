using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Promises;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Home;

/// <summary>Reads what needs a leader today, and what others did since the visit before.</summary>
internal sealed class HomeReader(IdeasContext context, BoardReader board, PromiseReader promises, TimeProvider clock)
{
    private const int ShownChanges = 12;

    public async Task<HomeView> ReadAsync(Guid reader, DateTimeOffset since, CancellationToken ct)
    {
        var today = HelsinkiTime.Today(clock);
        var cards = await board.AllAsync(ct);
        var due = cards.Where(card => card.DaysLeft(today) <= ReminderDays.Near).OrderBy(card => card.Card.Due).ToList();
        return new HomeView(
            today, since,
            [.. due.Where(card => card.Card.OwnerAccountId == reader)],
            [.. cards.Where(card => card.State is BoardState.New).OrderBy(card => card.PushedAt).ThenBy(card => card.Rank)],
            [.. due.Where(card => card.Card.OwnerAccountId != reader && card.DaysLeft(today) < 0)],
            [.. (await promises.AllAsync(Texts.Language, ct)).Where(promise => promise.Clock.IsOpen && promise.Clock.By.DayNumber - today.DayNumber <= ReminderDays.Near)],
            await ClosingAsync(today, ct),
            await ChangesAsync(reader, since, cards.ToDictionary(card => card.Id), ct));
    }

    private async Task<IReadOnlyList<ClosingCampaign>> ClosingAsync(DateOnly today, CancellationToken ct)
    {
        var (now, near) = (clock.GetUtcNow(), clock.GetUtcNow().AddDays(ReminderDays.Near));
        var closing = await context.Campaigns.AsNoTracking()
            .Where(c => (c.State == CampaignState.Collecting || c.State == CampaignState.Open) && c.ClosesAt > now && c.ClosesAt <= near)
            .OrderBy(c => c.ClosesAt).ToListAsync(ct);
        return [.. closing.Select(campaign => new ClosingCampaign(
            campaign.Code, campaign.Question.For(Texts.Language, campaign.Language), campaign.ClosesAt!.Value,
            DateOnly.FromDateTime(HelsinkiTime.Of(campaign.ClosesAt.Value).DateTime).DayNumber - today.DayNumber))];
    }

    private async Task<IReadOnlyList<HomeChange>> ChangesAsync(Guid reader, DateTimeOffset since, Dictionary<BoardItemId, CardView> cards, CancellationToken ct)
    {
        var history = await context.Set<BoardChange>().AsNoTracking().Where(change => change.At > since && (change.ByAccountId == null || change.ByAccountId != reader)).ToListAsync(ct);
        var comments = await context.BoardComments.AsNoTracking().Where(comment => comment.At > since && (comment.ByAccountId == null || comment.ByAccountId != reader)).ToListAsync(ct);
        var results = await context.Rankings.AsNoTracking().Where(ranking => ranking.IsFinal && ranking.ComputedAt > since)
            .Join(context.Campaigns, ranking => ranking.CampaignId, campaign => campaign.Id, (ranking, campaign) => new { ranking.ComputedAt, Campaign = campaign }).ToListAsync(ct);
        var told = history.Where(change => cards.ContainsKey(change.BoardItemId)).GroupBy(change => change.BoardItemId).Select(changes => changes.MaxBy(change => (change.At, change.Id))!)
            .Select(change => Of(change.At > cards[change.BoardItemId].PushedAt ? HomeNews.Card : HomeNews.Pushed, change.At, cards[change.BoardItemId], change.ByName))
            .Concat(comments.Where(comment => cards.ContainsKey(comment.BoardItemId)).GroupBy(comment => comment.BoardItemId).Select(written => written.MaxBy(comment => comment.At)!)
                .Select(comment => Of(HomeNews.Comment, comment.At, cards[comment.BoardItemId], comment.ByName)))
            .Concat(results.GroupBy(row => row.Campaign.Id).Select(group => group.MaxBy(row => row.ComputedAt)!)
                .Select(row => new HomeChange(row.ComputedAt, HomeNews.Result, row.Campaign.Question.For(Texts.Language, row.Campaign.Language), null, null, $"/results/{row.Campaign.Code}")));
        return [.. told.OrderByDescending(change => change.At).Take(ShownChanges)];
    }

    private static HomeChange Of(HomeNews kind, DateTimeOffset at, CardView card, string? by) => new(at, kind, card.Idea, card.State, by, $"/board/{card.Id.Value}");
}
