using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Desk.Import;
using Ideas.Web.Features.Mail;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Features.Webhooks;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Erasing;

/// <summary>
/// Takes the texts of an idea away everywhere at once, in a closed campaign as well: they hurt somebody, or tell of somebody. Its id, its
/// votes and its figures stay, so that no result changes.
/// </summary>
internal sealed class RedactIdea(IdeasContext context, LiveCampaigns live, JobQueue jobs, WriteGate gate, ForgetImports imports, BoardFeed board, Outbox outbox, TellWebhooks webhooks, AuditTrail audit, Texts texts, TimeProvider clock)
{
    /// <summary>
    /// While the campaign runs, the idea is retired as well, so that nobody compares it and its author cannot put the text back.
    /// Where leadership quotes it, or the reason why another was retired does, the quote goes too, and so do uploads that were not imported yet: the
    /// text may stand in them. Answers false when there is no such idea. Doing it twice is like doing it once.
    /// </summary>
    /// <param name="withCard">Whether all that leadership wrote on its card goes as well, with the card's history.</param>
    public async Task<bool> RunAsync(CampaignId campaign, IdeaId id, bool withCard, CancellationToken ct)
    {
        using (await gate.EnterAsync(ct))
        {
            if (await context.Ideas.SingleOrDefaultAsync(i => i.Id == id && i.CampaignId == campaign, ct) is not { } idea)
            {
                return false;
            }

            var copies = new TextCopies(idea, language => texts.In(language, "idea.redacted"));
            foreach (var card in await context.BoardItems.Include(i => i.History).Where(i => i.CampaignId == campaign).ToListAsync(ct))
            {
                Func<string, string, string> instead = card.IdeaId == id && withCard ? (_, language) => texts.In(language, "redact.card") : copies.Out;
                card.Redact(instead);
                (await context.Experiments.Where(e => e.BoardItemId == card.Id).ToListAsync(ct)).ForEach(experiment => experiment.Redact(instead));
                (await context.BoardComments.Where(c => c.BoardItemId == card.Id).ToListAsync(ct)).ForEach(comment => comment.Redact(instead(comment.Text, idea.Language)));
            }

            foreach (var other in await context.Ideas.Where(i => i.CampaignId == campaign && i.Id != id && i.InFavourOf != id && i.RetiredBecause != null).ToListAsync(ct))
            {
                other.Explain(copies.Out(other.RetiredBecause!, other.Language));
            }

            var (gone, because) = (In("idea.redacted"), texts.In(idea.Language, "redact.because"));
            if (!(await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == campaign, ct)).IsFrozen)
            {
                idea.Retire(clock.GetUtcNow(), because);
            }

            idea.Redact(gone, because, clock.GetUtcNow());
            foreach (var merged in await context.Ideas.Where(i => i.InFavourOf == id).ToListAsync(ct))
            {
                merged.Explain(string.Format(null, texts.In(merged.Language, "merge.because"), gone.For(merged.Language, merged.Language).Text));
            }

            // What waits to be sent may quote it; whoever needs reminding is reminded again.
            await outbox.DropAsync("owner:", ct);
            await webhooks.DropAsync(ct);
            audit.Note(AuditAct.IdeaRedacted, idea, withCard ? "card" : null);
            await context.SaveInsideAsync(ct);
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
            imports.Run(campaign);
            await live.RefreshAsync(campaign);
            board.Note();
        }

        await jobs.EnqueueAsync<RankCampaign>(campaign.Value, CancellationToken.None);
        return true;
    }

    private LocalizedText In(string key) => LocalizedText.Languages.Aggregate(new LocalizedText(), (text, language) => text.With(language, texts.In(language, key)));
}
