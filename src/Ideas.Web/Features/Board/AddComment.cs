using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Board;

/// <summary>Adds what somebody of leadership says of a card, for leadership alone. Answers false when there is no such card.</summary>
public sealed class AddComment(IdeasContext context, BoardFeed feed, AuditTrail audit, TimeProvider clock)
{
    public async Task<bool> RunAsync(BoardItemId card, string text, Account by, CancellationToken ct)
    {
        var ideas = context.BoardItems.Where(item => item.Id == card).Select(item => item.IdeaId);
        if (await context.Ideas.AsNoTracking().SingleOrDefaultAsync(idea => ideas.Contains(idea.Id), ct) is not { } idea)
        {
            return false;
        }

        context.BoardComments.Add(new BoardComment(card, text.Trim().ReplaceLineEndings("\n"), by.Id, by.DisplayName, clock.GetUtcNow()));
        audit.Note(AuditAct.CardCommented, idea);
        await context.SaveChangesAsync(ct);
        feed.Note();
        return true;
    }
}
