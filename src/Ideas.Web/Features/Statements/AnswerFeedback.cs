using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Statements;

/// <summary>Notes that feedback was answered, and forgets how to reach its sender.</summary>
internal sealed class AnswerFeedback(IdeasContext context, AuditTrail audit, Texts texts, TimeProvider clock)
{
    /// <returns>Whether there is such feedback.</returns>
    public async Task<bool> RunAsync(Guid id, CancellationToken ct)
    {
        if (await context.Feedback.SingleOrDefaultAsync(feedback => feedback.Id == id, ct) is not { } feedback)
        {
            return false;
        }

        feedback.Answer(clock.GetUtcNow());
        audit.Note(AuditAct.FeedbackAnswered, texts.Moment(feedback.At));
        await context.SaveChangesAsync(ct);
        return true;
    }
}
