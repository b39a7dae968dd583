using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Erasing;

/// <summary>
/// Takes the texts of an idea away everywhere at once, in a closed campaign as well: they hurt somebody, or tell of somebody. Its id, its
/// votes and its figures stay, so that no result changes.
/// </summary>
internal sealed class RedactIdea(IdeasContext context, LiveCampaigns live, AuditTrail audit, Texts texts, TimeProvider clock)
{
    /// <summary>Answers false when there is no such idea. Doing it twice is like doing it once.</summary>
    public async Task<bool> RunAsync(CampaignId campaign, IdeaId id, CancellationToken ct)
    {
        if (await context.Ideas.SingleOrDefaultAsync(i => i.Id == id && i.CampaignId == campaign, ct) is not { } idea)
        {
            return false;
        }

        if (idea.RedactedAt is null)
        {
            idea.Redact(LocalizedText.Languages.Aggregate(new LocalizedText(), (text, language) => text.With(language, texts.In(language, "idea.redacted"))), clock.GetUtcNow());
            audit.Note(AuditAct.IdeaRedacted, idea);
            await context.SaveChangesAsync(ct);
            await live.RefreshAsync(campaign);
        }

        return true;
    }
}
