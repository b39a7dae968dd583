using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Erasing;

/// <summary>
/// Takes the texts of an idea away everywhere at once, in a closed campaign as well: they hurt somebody, or tell of somebody. Its id, its
/// votes and its figures stay, so that no result changes.
/// </summary>
internal sealed class RedactIdea(IdeasContext context, LiveCampaigns live, JobQueue jobs, WriteGate gate, AuditTrail audit, Texts texts, TimeProvider clock)
{
    /// <summary>
    /// While the campaign runs, the idea is retired as well, so that nobody compares it and its author cannot put the text back.
    /// Answers false when there is no such idea. Doing it twice is like doing it once.
    /// </summary>
    public async Task<bool> RunAsync(CampaignId campaign, IdeaId id, CancellationToken ct)
    {
        using (await gate.EnterAsync(ct))
        {
            if (await context.Ideas.SingleOrDefaultAsync(i => i.Id == id && i.CampaignId == campaign, ct) is not { } idea)
            {
                return false;
            }

            var (instead, because) = (In("idea.redacted"), texts.In(idea.Language, "redact.because"));
            if (!(await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == campaign, ct)).IsFrozen)
            {
                idea.Retire(clock.GetUtcNow(), because);
            }

            idea.Redact(instead, because, clock.GetUtcNow());
            foreach (var merged in await context.Ideas.Where(i => i.InFavourOf == id).ToListAsync(ct))
            {
                merged.Explain(string.Format(null, texts.In(merged.Language, "merge.because"), instead.For(merged.Language, merged.Language).Text));
            }

            audit.Note(AuditAct.IdeaRedacted, idea);
            await context.SaveInsideAsync(ct);
            await live.RefreshAsync(campaign);
        }

        await jobs.EnqueueAsync<RankCampaign>(campaign.Value, CancellationToken.None);
        return true;
    }

    private LocalizedText In(string key) => LocalizedText.Languages.Aggregate(new LocalizedText(), (text, language) => text.With(language, texts.In(language, key)));
}
