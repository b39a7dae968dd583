using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Live.Presentations;

/// <summary>Changes a presentation as wished. Null when there is no such presentation.</summary>
internal sealed class ChangePresentation(IdeasContext context, AuditTrail audit)
{
    public async Task<PresentationChange?> RunAsync(Guid id, PresentationWish wish, CancellationToken ct)
    {
        if (await context.Presentations.Include(p => p.Slides).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } presentation)
        {
            return null;
        }

        var change = wish switch
        {
            PresentationWish.Rename(var name, var language, var version) => presentation.Rename(name, language, version),
            PresentationWish.Add(var plan, var version) => presentation.Add([plan.Tidy()], await CampaignAsync(plan.Tidy(), ct), version),
            PresentationWish.AddStandard(var campaign, var version) => await AddStandardAsync(presentation, campaign, version, ct),
            PresentationWish.Change(var slide, var plan, var version) => presentation.Change(slide, plan.Tidy(), await CampaignAsync(plan.Tidy(), ct), version),
            PresentationWish.Move(var slide, var steps, var version) => presentation.Move(slide, steps, version),
            PresentationWish.Remove(var slide, var version) => presentation.Remove(slide, version),
            _ => throw new InvalidOperationException(wish.ToString()),
        };
        if (change is not PresentationChange.Changed)
        {
            return change;
        }

        audit.Note(AuditAct.PresentationChanged, presentation.Name);
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return PresentationChange.Stale;
        }

        return change;
    }

    private async Task<PresentationChange> AddStandardAsync(Presentation presentation, CampaignId id, int version, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } campaign)
        {
            return PresentationChange.CampaignMissing;
        }

        var questions = campaign.BackgroundQuestions.OrderBy(question => question.Position).Select(question => question.Id);
        return presentation.Add(SlidePlan.Standard(id, questions), campaign, version);
    }

    private Task<Campaign?> CampaignAsync(SlidePlan plan, CancellationToken ct) => plan.Campaign is { } id ? FindAsync(id, ct) : Task.FromResult<Campaign?>(null);

    private Task<Campaign?> FindAsync(CampaignId id, CancellationToken ct) =>
        context.Campaigns.AsNoTracking().Include(campaign => campaign.BackgroundQuestions).SingleOrDefaultAsync(campaign => campaign.Id == id, ct);
}
