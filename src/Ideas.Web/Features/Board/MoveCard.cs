using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
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
public sealed class MoveCard(IdeasContext context, BoardFeed feed, AuditTrail audit, TimeProvider clock)
{
    public async Task<BoardOutcome?> RunAsync(CardChange change, Account? by, CancellationToken ct)
    {
        var item = await context.BoardItems.Include(i => i.History).SingleOrDefaultAsync(i => i.Id == change.Item, ct);
        if (item is null)
        {
            return null;
        }

        var owner = Tidy(change.Owner);
        var account = owner is null ? null : await context.Users.Where(u => u.DisplayName == owner).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(ct);
        var card = new BoardCard(change.State, account, owner, Tidy(change.NextStep), change.Due, Tidy(change.Answer), change.Language) { Aims = change.Aims ?? item.Aims };
        var before = item.State;
        var outcome = item.Change(card, change.Version, by?.Id, by?.DisplayName, clock.GetUtcNow());
        if (outcome is BoardOutcome.Changed)
        {
            var idea = await context.Ideas.AsNoTracking().SingleAsync(i => i.Id == item.IdeaId, ct);
            audit.Note(AuditAct.CardMoved, idea, $"{before} → {item.State}");
            try
            {
                await context.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                return new BoardOutcome.Stale();
            }

            feed.Note();
        }

        return outcome;
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
