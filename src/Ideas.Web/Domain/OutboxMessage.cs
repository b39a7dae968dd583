namespace Ideas.Web.Domain;

/// <summary>A mail that is to go out. It is written together with what it tells of, and sent by a job.</summary>
public sealed class OutboxMessage
{
    public const int MaxSubject = 200;

    private OutboxMessage() => (Key, To, Subject, Body) = ("", "", "", "");

    /// <param name="key">The same one is never sent twice.</param>
    public OutboxMessage(string key, string to, string subject, string body, DateTimeOffset now) =>
        (Id, Key, To, Subject, Body, CreatedAt, DueAt) = (Guid.CreateVersion7(), key, to, subject, body, now, now);

    public Guid Id { get; private set; }
    public string Key { get; private set; }
    public string To { get; private set; }
    public string Subject { get; private set; }

    /// <summary>Plain text; emptied once it is sent, as it may hold a link that opens something.</summary>
    public string Body { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When to try (again).</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }
    public int Failures { get; private set; }
    public string? LastError { get; private set; }

    public void Sent(DateTimeOffset now) => (SentAt, LastError, Body) = (now, null, "");

    public void Failed(DateTimeOffset now, TimeSpan pause, string error) => (Failures, DueAt, LastError) = (Failures + 1, now + pause, error);
}
