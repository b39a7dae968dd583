using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Webhooks;

/// <summary>
/// Sends what is due, each message claimed on the disk before and noted after. A program that is killed in between sends it again under
/// the same id, by which the receiver knows it. Old messages are deleted, sent or not (docs/decisions/webhooks.md).
/// </summary>
internal sealed class SendWebhooks(IdeasContext context, Courier courier, AuditTrail audit, TimeProvider clock) : IJob
{
    /// <summary>How long a message is tried, after which it is given up.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    private const int AtOnce = 100;

    public static string Name => "send-webhooks";

    /// <summary>One minute, two, four… up to four hours.</summary>
    public static TimeSpan PauseAfter(int failures) => TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, Math.Pow(2, failures)));

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var oldest = now - KeptFor;
        await context.WebhookMessages.Where(message => message.CreatedAt < oldest).ExecuteDeleteAsync(ct);

        foreach (var webhook in await context.Webhooks.Where(webhook => webhook.EndedAt == null).ToListAsync(ct))
        {
            var due = await context.WebhookMessages.Where(message => message.WebhookId == webhook.Id && message.SentAt == null && message.DueAt <= now)
                .OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).Take(AtOnce).ToListAsync(ct);
            foreach (var message in due)
            {
                // A channel that does not take one message takes none of this turn: the others are not to wait for it.
                if (!await SendAsync(webhook, message, ct))
                {
                    break;
                }
            }
        }
    }

    private async Task<bool> SendAsync(Webhook webhook, WebhookMessage message, CancellationToken ct)
    {
        message.Claim(clock.GetUtcNow() + Claim);
        await context.SaveChangesAsync(ct);
        var delivery = await courier.SendAsync(webhook, message, ct);
        switch (delivery)
        {
            case Delivery.Taken:
                message.Sent(clock.GetUtcNow());
                break;
            case Delivery.Gone:
                message.Failed(clock.GetUtcNow(), GivesUpAfter, "HTTP 410", TimeSpan.Zero);
                webhook.End(clock.GetUtcNow());
                audit.Note(AuditAct.WebhookEnded, webhook.Name, details: "HTTP 410");
                break;
            case Delivery.Refused(var why):
                message.Failed(clock.GetUtcNow(), PauseAfter(message.Failures), why, GivesUpAfter);
                break;
        }

        await context.SaveChangesAsync(CancellationToken.None);
        return delivery is Delivery.Taken;
    }
}
