using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Mail;

/// <summary>How the outbox is doing.</summary>
/// <param name="Waiting">Mails that wait for their first try or for another one.</param>
/// <param name="Failing">Those of them that were refused at least once.</param>
/// <param name="GivenUp">Mails that nobody tries any more.</param>
public sealed record OutboxHealth(int Waiting, int Failing, int GivenUp);

/// <summary>Reads the outbox for admins. What the mails say is not shown: it may hold a link that opens something.</summary>
public sealed class OutboxReader(IdeasContext context)
{
    private const int Shown = 50;

    public async Task<OutboxHealth> HealthAsync(CancellationToken ct)
    {
        var unsent = context.Outbox.Where(mail => mail.SentAt == null);
        var waiting = unsent.Where(mail => mail.DueAt < OutboxMessage.Never);
        return new OutboxHealth(await waiting.CountAsync(ct), await waiting.CountAsync(mail => mail.Failures > 0, ct), await unsent.CountAsync(mail => mail.DueAt >= OutboxMessage.Never, ct));
    }

    /// <summary>Those that were given up first, then those that failed most.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> UnsentAsync(CancellationToken ct) =>
        await context.Outbox.AsNoTracking().Where(mail => mail.SentAt == null).OrderByDescending(mail => mail.Failures).ThenByDescending(mail => mail.CreatedAt).Take(Shown).ToListAsync(ct);

    public async Task<IReadOnlyList<OutboxMessage>> SentAsync(CancellationToken ct) =>
        await context.Outbox.AsNoTracking().Where(mail => mail.SentAt != null).OrderByDescending(mail => mail.SentAt).Take(Shown).ToListAsync(ct);
}
