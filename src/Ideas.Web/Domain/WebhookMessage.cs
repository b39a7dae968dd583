namespace Ideas.Web.Domain;

/// <summary>One thing that a webhook is to be told. It is written together with what it tells of, and sent by a job.</summary>
public sealed class WebhookMessage
{
    public const int MaxKey = 200;
    public const int MaxError = 1000;

    /// <summary>When a message that was given up is due.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private WebhookMessage() => (Key, Body) = ("", "");

    /// <param name="key">The same one is never sent twice to the same address.</param>
    /// <param name="body">JSON.</param>
    public WebhookMessage(Guid webhook, string key, string body, DateTimeOffset now) =>
        (Id, WebhookId, Key, Body, CreatedAt, DueAt) = (Guid.CreateVersion7(), webhook, key, body, now, now);

    public Guid Id { get; private set; }
    public Guid WebhookId { get; private set; }
    public string Key { get; private set; }
    /// <summary>Emptied once it is sent, so that a text that is taken away later does not stay here.</summary>
    public string Body { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When to try (again).</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }
    public int Failures { get; private set; }
    public string? LastError { get; private set; }

    /// <summary>Nobody tries any more, unless an admin asks.</summary>
    public bool IsGivenUp => SentAt is null && DueAt >= Never;

    public void Sent(DateTimeOffset now) => (SentAt, LastError, Body) = (now, null, "");

    /// <summary>Nobody else tries before this moment, even if whoever does is killed.</summary>
    public void Claim(DateTimeOffset until) => DueAt = until;

    /// <param name="now">The moment.</param>
    /// <param name="pause">How long to wait before the next try.</param>
    /// <param name="error">The reason; cut when it is long.</param>
    /// <param name="givesUpAfter">How long a message is tried.</param>
    public void Failed(DateTimeOffset now, TimeSpan pause, string error, TimeSpan givesUpAfter) =>
        (Failures, DueAt, LastError) = (Failures + 1, now + pause > CreatedAt + givesUpAfter ? Never : now + pause, error.Length > MaxError ? error[..MaxError] : error);

    public void TryAgain(DateTimeOffset now) => DueAt = now;
}
