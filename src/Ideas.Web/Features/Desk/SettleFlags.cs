using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Desk;

/// <summary>Says that an idea was looked at and stays as it is, whatever employees have flagged. Answers how many flags that settled.</summary>
internal sealed class SettleFlags(IdeasContext context, AuditTrail audit)
{
    public async Task<int> RunAsync(CampaignId campaign, IdeaId id, CancellationToken ct)
    {
        if (await context.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.CampaignId == campaign, ct) is not { } idea)
        {
            return 0;
        }

        var flags = await context.IdeaFlags.Where(f => f.IdeaId == id && !f.IsSettled).ToListAsync(ct);
        flags.ForEach(flag => flag.Settle());
        if (flags.Count > 0)
        {
            var reasons = flags.GroupBy(flag => flag.Reason).Select(group => $"{group.Key}: {group.Count()}");
            audit.Note(AuditAct.FlagsSettled, idea, string.Join(", ", reasons));
            await context.SaveChangesAsync(ct);
        }

        return flags.Count;
    }
}
