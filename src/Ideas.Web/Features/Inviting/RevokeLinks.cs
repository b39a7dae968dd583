using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Inviting;

/// <summary>Makes the personal links that nobody has used useless. Answers how many that were.</summary>
internal sealed class RevokeLinks(IdeasContext context, AuditTrail audit)
{
    public async Task<int> RunAsync(CampaignId id, CancellationToken ct)
    {
        var campaign = await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var unused = await context.PersonalLinks.Where(link => link.CampaignId == id && !link.IsUsed).ToListAsync(ct);
        if (unused.Count > 0)
        {
            context.PersonalLinks.RemoveRange(unused);
            audit.Note(AuditAct.LinksRevoked, campaign.Question.For("fi", campaign.Language).Text, id, $"{unused.Count}");
            await context.SaveChangesAsync(ct);
        }

        return unused.Count;
    }
}
