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
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    private const int AtOnce = 100;

    public static string Name => "send-webhooks";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var oldest = now.AddDays(-WebhookMessage.DaysKept);
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
                message.Refused("HTTP 410");
                webhook.End(clock.GetUtcNow());
                audit.Note(AuditAct.WebhookEnded, webhook.Name, details: "HTTP 410");
                break;
            case Delivery.Refused(var why):
                message.Failed(clock.GetUtcNow(), why);
                break;
        }

        await context.SaveChangesAsync(CancellationToken.None);
        return delivery is Delivery.Taken;
    }
}
