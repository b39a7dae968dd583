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
    /// <summary>How long a mail is tried, after which it is given up.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);

    /// <summary>For how long nobody else tries a mail that is being sent.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    private const int AtOnce = 100;

    /// <summary>How long a mail is kept in all: that it was sent, so that it is not sent twice, or that it could not be, so that somebody may help.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(OutboxMessage.DaysKept);

    public static string Name => "send-mail";

    /// <summary>One minute, two, four… up to four hours.</summary>
    public static TimeSpan PauseAfter(int failures) => TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, Math.Pow(2, failures)));

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var oldest = now - KeptFor;
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
                mail.Failed(clock.GetUtcNow(), PauseAfter(mail.Failures), problem, GivesUpAfter);
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
