using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Webhooks;

/// <summary>Writes down what channels are to be told. A message joins the context of the same request or job, so that it is written together with what it tells of.</summary>
public sealed class TellWebhooks(IdeasContext context, JobQueue jobs, PublicAddress address, Texts texts, TimeProvider clock)
{
    /// <summary>Tells every channel that is in use.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="key">Says what it is about; each channel is told only once.</param>
    /// <param name="path">Where to read more, on this site.</param>
    /// <param name="say">Writes the message for readers of a language, which is that of the moment too.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AddAsync(WebhookEvent what, string key, string path, Func<string, WebhookNews> say, CancellationToken ct)
    {
        var told = context.WebhookMessages.Where(message => message.Key == key).Select(message => message.WebhookId);
        foreach (var webhook in await context.Webhooks.AsNoTracking().Where(webhook => webhook.EndedAt == null && !told.Contains(webhook.Id)).ToListAsync(ct))
        {
            Add(webhook, what, key, path, say);
        }
    }

    /// <summary>Drops what waits to be sent, because a text in it may have been taken away; written like <see cref="AddAsync"/>.</summary>
    public async Task DropAsync(CancellationToken ct) =>
        context.WebhookMessages.RemoveRange(await context.WebhookMessages.Where(message => message.SentAt == null).ToListAsync(ct));

    /// <summary>Asks for delivery now, once the message is written; without it the job comes within a minute.</summary>
    public Task SendSoonAsync(CancellationToken ct) => jobs.EnqueueAsync<SendWebhooks>(ct: ct);

    internal void Add(Webhook webhook, WebhookEvent what, string key, string path, Func<string, WebhookNews> say)
    {
        var now = clock.GetUtcNow();
        var body = texts.Speaking(webhook.Language, () => WebhookBody.Write(what, now, webhook.Language, say(webhook.Language), address.Of(path), texts["webhook.open"]));
        context.WebhookMessages.Add(new WebhookMessage(webhook.Id, key, body, now));
    }
}
