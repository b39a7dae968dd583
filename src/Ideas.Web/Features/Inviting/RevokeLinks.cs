using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Inviting;

/// <summary>Makes the personal links that nobody has used useless, and drops their mails that have not left. Answers how many links that were.</summary>
internal sealed class RevokeLinks(IdeasContext context, Outbox outbox, AuditTrail audit)
{
    public async Task<int> RunAsync(CampaignId id, CancellationToken ct)
    {
        var campaign = await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var unused = await context.PersonalLinks.Where(link => link.CampaignId == id && !link.IsUsed).ToListAsync(ct);
        if (unused.Count > 0)
        {
            context.PersonalLinks.RemoveRange(unused);
            await outbox.DropAsync(InviteKeys.Of(id), ct);
            audit.Note(AuditAct.LinksRevoked, campaign.Question.For("fi", campaign.Language).Text, id, $"{unused.Count}");
            await context.SaveChangesAsync(ct);
        }

        return unused.Count;
    }
}
