using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Statements;

/// <param name="DaysLeft">Until the law's time for an answer is over; 0 or less when it is.</param>
internal sealed record WaitingFeedback(Guid Id, string Text, string? Contact, DateTimeOffset At, int DaysLeft);

/// <summary>Reads feedback for admins, newest first.</summary>
internal sealed class FeedbackReader(IdeasContext context, TimeProvider clock)
{
    private const int Shown = 200;

    public async Task<IReadOnlyList<WaitingFeedback>> WaitingAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await context.Feedback.AsNoTracking().Where(feedback => feedback.AnsweredAt == null).OrderByDescending(feedback => feedback.At).Take(Shown).ToListAsync(ct);
        return [.. waiting.Select(feedback => new WaitingFeedback(
            feedback.Id, feedback.Text, feedback.Contact, feedback.At, (int)Math.Ceiling((feedback.At.AddDays(Feedback.AnswerDays) - now).TotalDays)))];
    }

    public async Task<IReadOnlyList<Feedback>> AnsweredAsync(CancellationToken ct) =>
        await context.Feedback.AsNoTracking().Where(feedback => feedback.AnsweredAt != null).OrderByDescending(feedback => feedback.At).Take(Shown).ToListAsync(ct);
}
