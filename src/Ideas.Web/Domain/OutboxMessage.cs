namespace Ideas.Web.Domain;

/// <summary>A mail that is to go out. It is written together with what it tells of, and sent by a job.</summary>
public sealed class OutboxMessage
{
    public const int MaxSubject = 200;
    public const int MaxError = 1000;

    /// <summary>After so many days nothing of a mail is kept.</summary>
    public const int DaysKept = 30;

    /// <summary>When a mail that was given up is due.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private OutboxMessage() => (Key, To, Subject, Body) = ("", "", "", "");

    /// <param name="key">The same one is never sent twice.</param>
    public OutboxMessage(string key, string to, string subject, string body, DateTimeOffset now) =>
        (Id, Key, To, Subject, Body, CreatedAt, DueAt) = (Guid.CreateVersion7(), key, to, subject, body, now, now);

    public Guid Id { get; private set; }
    public string Key { get; private set; }

    /// <summary>One address; emptied once it is sent, as nobody need know any more who was written to.</summary>
    public string To { get; private set; }

    /// <summary>Emptied once it is sent.</summary>
    public string Subject { get; private set; }

    /// <summary>Plain text; emptied once it is sent, as it may hold a link that opens something.</summary>
    public string Body { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When to try (again).</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Nobody tries any more, unless an admin asks.</summary>
    public bool IsGivenUp => SentAt is null && DueAt >= Never;

    public int Failures { get; private set; }
    public string? LastError { get; private set; }

    public void Sent(DateTimeOffset now) => (SentAt, LastError, To, Subject, Body) = (now, null, "", "", "");

    /// <summary>Nobody else tries before this moment, even if whoever does is killed.</summary>
    public void Claim(DateTimeOffset until) => DueAt = until;

    /// <param name="now">The moment.</param>
    /// <param name="pause">How long to wait before the next try.</param>
    /// <param name="error">The reason, as the server gave it; cut when it is long.</param>
    /// <param name="givesUpAfter">How long a mail is tried.</param>
    public void Failed(DateTimeOffset now, TimeSpan pause, string error, TimeSpan givesUpAfter) =>
        (Failures, DueAt, LastError) = (Failures + 1, now + pause > CreatedAt + givesUpAfter ? Never : now + pause, error.Length > MaxError ? error[..MaxError] : error);

    /// <summary>Tries once more now, whether it was given up or not.</summary>
    public void TryAgain(DateTimeOffset now) => DueAt = now;
}
