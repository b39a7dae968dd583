using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Desk;

/// <summary>Notes that two ideas are different, so that nobody is asked about them again. Answers whether the campaign has both.</summary>
internal sealed class FindUnlike(IdeasContext context, AuditTrail audit, WriteGate gate)
{
    public async Task<bool> RunAsync(CampaignId campaign, IdeaId one, IdeaId other, CancellationToken ct)
    {
        var pair = new UnlikePair(campaign, one, other);
        using (await gate.EnterAsync(ct))
        {
            var ideas = await context.Ideas.AsNoTracking().Where(i => i.CampaignId == campaign && (i.Id == one || i.Id == other)).ToDictionaryAsync(i => i.Id, ct);
            if (ideas.Count < 2)
            {
                return false;
            }

            if (!await context.UnlikePairs.AnyAsync(p => p.FirstId == pair.FirstId && p.SecondId == pair.SecondId, ct))
            {
                context.UnlikePairs.Add(pair);
                audit.Note(AuditAct.PairFoundUnlike, ideas[one], other: ideas[other]);
                await context.SaveInsideAsync(ct);
            }

            return true;
        }
    }
}
