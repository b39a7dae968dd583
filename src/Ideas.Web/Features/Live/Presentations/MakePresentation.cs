using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;

namespace Ideas.Web.Features.Live.Presentations;

/// <summary>Begins a presentation, empty or with the usual slides of a campaign.</summary>
internal sealed class MakePresentation(IdeasContext context, ChangePresentation change, AuditTrail audit, TimeProvider clock)
{
    /// <returns>Its id, or what is wrong with the name.</returns>
    public async Task<(Guid Id, PresentationChange? Fault)> RunAsync(string name, string language, CampaignId? campaign, CancellationToken ct)
    {
        if (Presentation.FaultOf(name) is { } fault)
        {
            return (default, fault);
        }

        var presentation = context.Presentations.Add(new Presentation(name, language, clock.GetUtcNow())).Entity;
        audit.Note(AuditAct.PresentationMade, name);
        await context.SaveChangesAsync(ct);
        return (presentation.Id, campaign is { } id ? await change.RunAsync(presentation.Id, new PresentationWish.AddStandard(id, presentation.Version), ct) is PresentationChange.Changed ? null : PresentationChange.CampaignMissing : null);
    }
}
