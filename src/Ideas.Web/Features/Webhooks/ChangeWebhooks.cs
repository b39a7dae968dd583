using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Webhooks;

/// <summary>A channel as admins see it. Its whole address is shown to nobody, because whoever has it can write there.</summary>
internal sealed record WebhookView(Guid Id, string Name, string Host, string Language, DateTimeOffset? EndedAt, IReadOnlyList<WebhookMessage> Messages);

/// <summary>Adds, tries and ends channels, and reads how they do.</summary>
internal sealed class ChangeWebhooks(IdeasContext context, TellWebhooks tell, WebhookSecrets secrets, AuditTrail audit, Texts texts, TimeProvider clock)
{
    private const int Shown = 20;

    public async Task<IReadOnlyList<WebhookView>> ReadAsync(CancellationToken ct)
    {
        var views = new List<WebhookView>();
        foreach (var webhook in await context.Webhooks.AsNoTracking().OrderBy(webhook => webhook.EndedAt != null).ThenBy(webhook => webhook.Name).ToListAsync(ct))
        {
            views.Add(new WebhookView(
                webhook.Id, webhook.Name, new Uri(webhook.Url).Authority, webhook.Language, webhook.EndedAt,
                await context.WebhookMessages.AsNoTracking().Where(message => message.WebhookId == webhook.Id).OrderByDescending(message => message.CreatedAt).ThenByDescending(message => message.Id).Take(Shown).ToListAsync(ct)));
        }

        return views;
    }

    /// <summary>Answers the secret, which is shown once.</summary>
    public async Task<string> AddAsync(string name, string url, string language, CancellationToken ct)
    {
        var secret = WebhookSecrets.New();
        context.Webhooks.Add(new Webhook(name, url, secrets.Protect(secret), language, clock.GetUtcNow()));
        audit.Note(AuditAct.WebhookAdded, name, details: new Uri(url).Authority);
        await context.SaveChangesAsync(ct);
        return secret;
    }

    public async Task<bool> TryAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } webhook)
        {
            return false;
        }

        tell.Add(webhook, WebhookEvent.Test, $"test:{Guid.CreateVersion7()}", "/board", _ => new WebhookNews(texts["webhook.test.title"], texts["webhook.test.text"]));
        audit.Note(AuditAct.WebhookTried, webhook.Name);
        await context.SaveChangesAsync(ct);
        await tell.SendSoonAsync(ct);
        return true;
    }

    /// <summary>What was not sent by then never is.</summary>
    public async Task<bool> EndAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } webhook)
        {
            return false;
        }

        webhook.End(clock.GetUtcNow());
        context.WebhookMessages.RemoveRange(await context.WebhookMessages.Where(message => message.WebhookId == id && message.SentAt == null).ToListAsync(ct));
        audit.Note(AuditAct.WebhookEnded, webhook.Name);
        await context.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Sends a message that failed once more, now.</summary>
    public async Task<bool> SendAgainAsync(Guid message, CancellationToken ct)
    {
        if (await context.WebhookMessages.SingleOrDefaultAsync(known => known.Id == message && known.SentAt == null, ct) is not { } found || await FindAsync(found.WebhookId, ct) is not { } webhook)
        {
            return false;
        }

        found.TryAgain(clock.GetUtcNow());
        audit.Note(AuditAct.WebhookTried, webhook.Name);
        await context.SaveChangesAsync(ct);
        await tell.SendSoonAsync(ct);
        return true;
    }

    private Task<Webhook?> FindAsync(Guid id, CancellationToken ct) => context.Webhooks.SingleOrDefaultAsync(webhook => webhook.Id == id && webhook.EndedAt == null, ct);
}
