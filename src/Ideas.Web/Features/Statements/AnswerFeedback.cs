using Ideas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Statements;

/// <summary>Notes that feedback was answered, and forgets how to reach its sender.</summary>
internal sealed class AnswerFeedback(IdeasContext context, TimeProvider clock)
{
    /// <returns>Whether there is such feedback.</returns>
    public async Task<bool> RunAsync(Guid id, CancellationToken ct)
    {
        if (await context.Feedback.SingleOrDefaultAsync(feedback => feedback.Id == id, ct) is not { } feedback)
        {
            return false;
        }

        feedback.Answer(clock.GetUtcNow());
        await context.SaveChangesAsync(ct);
        return true;
    }
}
