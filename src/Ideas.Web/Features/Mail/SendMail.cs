using System.Net.Mail;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Mail;

/// <summary>
/// Sends what is due. Each mail is claimed on the disk before and noted as sent after: only a program that is killed in between sends it
/// again, when the claim has run out. Old mails are deleted, sent or not (docs/decisions/mail.md).
/// </summary>
internal sealed class SendMail(IdeasContext context, Postman postman, DeliveredMails delivered, IOptions<MailOptions> options, TimeProvider clock) : IJob
{
    /// <summary>For how long nobody else tries a mail that is being sent.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    private const int AtOnce = 100;

    public static string Name => "send-mail";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        // Until then it is known that a mail was sent, so that it is not sent twice, or that it could not be, so that somebody may help.
        var oldest = now.AddDays(-OutboxMessage.DaysKept);
        await context.Outbox.Where(mail => mail.CreatedAt < oldest).ExecuteDeleteAsync(ct);
        if (!options.Value.IsConfigured)
        {
            return;
        }

        var due = await context.Outbox.Where(mail => mail.SentAt == null && mail.DueAt <= now).OrderBy(mail => mail.DueAt).Take(AtOnce).ToListAsync(ct);
        foreach (var mail in due)
        {
            await SendAsync(mail, ct);
        }
    }

    private async Task SendAsync(OutboxMessage mail, CancellationToken ct)
    {
        if (!delivered.Has(mail.Id))
        {
            mail.Claim(clock.GetUtcNow() + Claim);
            await context.SaveChangesAsync(ct);
            if (await TryAsync(mail, ct) is { } problem)
            {
                mail.Failed(clock.GetUtcNow(), problem);
                await context.SaveChangesAsync(CancellationToken.None);
                return;
            }

            delivered.Add(mail.Id);
        }

        mail.Sent(clock.GetUtcNow());
        await context.SaveChangesAsync(CancellationToken.None);
        delivered.Forget(mail.Id);
    }

    /// <summary>What went wrong, or null.</summary>
    private async Task<string?> TryAsync(OutboxMessage mail, CancellationToken ct)
    {
        try
        {
            await postman.SendAsync(mail, ct);
            return null;
        }
        catch (Exception problem) when (problem is SmtpException or FormatException or InvalidOperationException or IOException)
        {
            return problem.InnerException is { } inner ? $"{problem.Message} {inner.Message}" : problem.Message;
        }
    }
}
