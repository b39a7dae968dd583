using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Live.Presentations;

/// <summary>Takes a presentation away, whatever became of it meanwhile. Only what it showed stays, with the campaigns.</summary>
internal sealed class RemovePresentation(IdeasContext context, AuditTrail audit)
{
    public async Task<bool> RunAsync(Guid id, CancellationToken ct)
    {
        if (await context.Presentations.Include(p => p.Slides).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } presentation)
        {
            return false;
        }

        context.Presentations.Remove(presentation);
        audit.Note(AuditAct.PresentationRemoved, presentation.Name);
        await context.SaveChangesAsync(ct);
        return true;
    }
}
