using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Board;

/// <summary>What somebody wants a card's experiment to say.</summary>
/// <param name="Running">The one that goes on and was seen in a version; null begins one.</param>
public sealed record ExperimentWish(BoardItemId Item, Guid? Running, int Version, ExperimentPlan Plan);

/// <summary>Begins, changes or ends the experiment of a card; one goes on at a time. Null when there is no such card.</summary>
public sealed class SaveExperiment(IdeasContext context, BoardFeed feed, AuditTrail audit, TimeProvider clock)
{
    public async Task<ExperimentChange?> RunAsync(ExperimentWish wish, CancellationToken ct)
    {
        if (await context.BoardItems.SingleOrDefaultAsync(i => i.Id == wish.Item, ct) is not { } item)
        {
            return null;
        }

        var running = await context.Experiments.SingleOrDefaultAsync(e => e.BoardItemId == item.Id && e.Outcome == null, ct);
        if (running?.Id != wish.Running)
        {
            return new ExperimentChange.Stale();
        }

        if (running is null && BoardItem.IsClosed(item.State))
        {
            return new ExperimentChange.CardIsClosed();
        }

        var now = clock.GetUtcNow();
        var experiment = running ?? context.Experiments.Add(item.Try(now)).Entity;
        var change = experiment.Change(wish.Plan, wish.Version, now);
        if (change is ExperimentChange.Changed)
        {
            var idea = await context.Ideas.AsNoTracking().SingleAsync(i => i.Id == item.IdeaId, ct);
            audit.Note(experiment.Outcome is not null ? AuditAct.ExperimentEnded : running is null ? AuditAct.ExperimentStarted : AuditAct.ExperimentChanged, idea);
            try
            {
                await context.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                return new ExperimentChange.Stale();
            }

            feed.Note();
        }

        return change;
    }
}
