using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Mail;

/// <summary>Where mails wait. A mail joins the context of the same request or job, so that it is written together with what it tells of.</summary>
public sealed class Outbox(IdeasContext context, JobQueue jobs, IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>Whether the settings name a server; without one, mails wait.</summary>
    public bool CanSend => options.Value.IsConfigured;

    /// <param name="key">Says what the mail is about and for whom; the database takes each one only once.</param>
    /// <param name="to">One address.</param>
    /// <param name="subject">One line; longer ones are cut.</param>
    /// <param name="body">Plain text.</param>
    /// <exception cref="ArgumentException">The address or the subject has a line break, with which somebody could add headers.</exception>
    public void Add(string key, string to, string subject, string body)
    {
        if (to.Any(char.IsControl) || subject.Any(char.IsControl))
        {
            throw new ArgumentException("Neither the address nor the subject of a mail has more than one line.");
        }

        context.Outbox.Add(new OutboxMessage(key, to, subject.Length > OutboxMessage.MaxSubject ? subject[..OutboxMessage.MaxSubject] : subject, body, clock.GetUtcNow()));
    }

    /// <summary>Drops the mails that wait or have failed and whose key begins so; written like <see cref="Add"/>.</summary>
    public async Task DropAsync(string keys, CancellationToken ct) =>
        context.Outbox.RemoveRange(await context.Outbox.Where(mail => mail.SentAt == null && mail.Key.StartsWith(keys)).ToListAsync(ct));

    /// <summary>Asks for delivery now, once the mail is written; without it the job comes within a minute.</summary>
    public Task SendSoonAsync(CancellationToken ct) => jobs.EnqueueAsync<SendMail>(ct: ct);
}
