using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Desk;

/// <summary>
/// Says what ideas are about, one or many, also when the campaign is over: no result hangs on it. Ideas that the campaign does not have
/// are not in the answer.
/// </summary>
internal sealed class ThemeIdeas(IdeasContext context, AuditTrail audit)
{
    public async Task<IReadOnlyDictionary<IdeaId, IdeaOutcome>> RunAsync(CampaignId campaign, IReadOnlyCollection<IdeaId> ids, string? theme, CancellationToken ct)
    {
        var ideas = await context.Ideas.Where(i => i.CampaignId == campaign && ids.Contains(i.Id)).ToListAsync(ct);
        var outcomes = ideas.ToDictionary(idea => idea.Id, idea => idea.AddTheme(theme));
        foreach (var idea in ideas.Where(idea => outcomes[idea.Id] is IdeaOutcome.Done))
        {
            audit.Note(AuditAct.IdeaThemed, idea, idea.Theme);
        }

        await context.SaveChangesAsync(ct);
        return outcomes;
    }
}
