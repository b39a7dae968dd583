using Ideas.Web.Data;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Mail;

/// <summary>Where mails wait. A mail joins the context of the same request or job, so that it is written together with what it tells of.</summary>
public sealed class Outbox(IdeasContext context, TimeProvider clock)
{
    /// <param name="key">Says what the mail is about and for whom; the database takes each one only once.</param>
    public void Add(string key, string to, string subject, string body) => context.Outbox.Add(new OutboxMessage(key, to, subject, body, clock.GetUtcNow()));
}
