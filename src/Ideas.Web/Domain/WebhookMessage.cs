namespace Ideas.Web.Domain;

/// <summary>One thing that a webhook is to be told.</summary>
public sealed class WebhookMessage : Message
{
    public const int MaxKey = 200;

    private WebhookMessage() => (Key, Body) = ("", "");

    /// <param name="key">The same one is never sent twice to the same address.</param>
    /// <param name="body">JSON.</param>
    public WebhookMessage(Guid webhook, string key, string body, DateTimeOffset now)
        : base(now) => (WebhookId, Key, Body) = (webhook, key, body);

    public Guid WebhookId { get; private set; }
    public string Key { get; private set; }

    /// <summary>Emptied once it is sent, so that a text that is taken away later does not stay here.</summary>
    public string Body { get; private set; }

    private protected override void Empty() => Body = "";
}
