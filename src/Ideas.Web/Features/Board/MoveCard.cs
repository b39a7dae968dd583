using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Webhooks;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Board;

/// <summary>
/// What somebody wants a card to say, having seen one version of it. The owner is typed: a name that an account
/// bears becomes that account.
/// </summary>
public sealed record CardChange(
    BoardItemId Item, int Version, BoardState State, string? Owner, string? NextStep, DateOnly? Due, string? Answer, string Language)
{
    /// <summary>Null leaves them as they are.</summary>
    public BoardAims? Aims { get; init; }
}

/// <summary>Changes a card on the board and writes the change into its history. Null when there is no such card.</summary>
public sealed class MoveCard(IdeasContext context, BoardFeed feed, AuditTrail audit, TellWebhooks webhooks, Texts texts, TimeProvider clock)
{
    public async Task<BoardOutcome?> RunAsync(CardChange change, Account? by, CancellationToken ct)
    {
        var item = await context.BoardItems.Include(i => i.History).SingleOrDefaultAsync(i => i.Id == change.Item, ct);
        if (item is null)
        {
            return null;
        }

        if (BoardItem.IsClosed(change.State) && !BoardItem.IsClosed(item.State) && await context.Experiments.AnyAsync(trial => trial.BoardItemId == item.Id && trial.Outcome == null, ct))
        {
            return new BoardOutcome.TrialGoesOn();
        }

        var owner = Tidy(change.Owner);
        var account = owner is null ? null : await context.Users.Where(u => u.DisplayName == owner).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(ct);
        var card = new BoardCard(change.State, account, owner, Tidy(change.NextStep), change.Due, Tidy(change.Answer), change.Language) { Aims = change.Aims ?? item.Aims };
        var (before, said) = (item.State, item.Answer);
        var outcome = item.Change(card, change.Version, by?.Id, by?.DisplayName, clock.GetUtcNow());
        if (outcome is BoardOutcome.Changed)
        {
            var idea = await context.Ideas.AsNoTracking().SingleAsync(i => i.Id == item.IdeaId, ct);
            audit.Note(AuditAct.CardMoved, idea, $"{before} → {item.State}");
            await TellAsync(item, idea, before, said, ct);
            try
            {
                await context.SaveChangesAsync(ct);
                await webhooks.SendSoonAsync(CancellationToken.None);
            }
            catch (DbUpdateConcurrencyException)
            {
                return new BoardOutcome.Stale();
            }

            feed.Note();
        }

        return outcome;
    }

    /// <summary>Channels hear of what everybody may see: a new answer, or another state.</summary>
    private async Task TellAsync(BoardItem item, Idea idea, BoardState before, string? said, CancellationToken ct)
    {
        var isAnswered = item.Answer is not null && item.Answer != said;
        if (!isAnswered && item.State == before)
        {
            return;
        }

        await webhooks.AddAsync(
            isAnswered ? WebhookEvent.CardAnswered : WebhookEvent.CardMoved, $"card:{item.Id.Value}:{item.Version}", $"/board/{item.Id.Value}",
            language => new WebhookNews(
                texts[isAnswered ? "webhook.answered" : "webhook.moved", texts.Of(item.State)], isAnswered ? $"{idea.For(language).Text}\n{item.Answer}" : idea.For(language).Text),
            ct);
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
