namespace Ideas.Web.Domain;

/// <summary>Something that is to go out of the house. It is written together with what it tells of, and a job sends it: again and again for a day, if need be.</summary>
public abstract class Message
{
    public const int MaxError = 1000;

    /// <summary>After so many days nothing of a message is kept.</summary>
    public const int DaysKept = 30;

    /// <summary>When a message that was given up is due.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How long it is tried, after which it is given up.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    private protected Message()
    {
    }

    private protected Message(DateTimeOffset now) => (Id, CreatedAt, DueAt) = (Guid.CreateVersion7(), now, now);

    public Guid Id { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When to try (again).</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }
    public int Failures { get; private set; }

    /// <summary>The reason of the last failure, as the receiver gave it.</summary>
    public string? LastError { get; private set; }

    /// <summary>Nobody tries any more, unless an admin asks.</summary>
    public bool IsGivenUp => SentAt is null && DueAt >= Never;

    /// <summary>The wait after so many failures: one minute, two, four… up to four hours.</summary>
    public static TimeSpan PauseAfter(int failures) => TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, Math.Pow(2, failures)));

    /// <summary>It has arrived; what it said is forgotten.</summary>
    public void Sent(DateTimeOffset now)
    {
        (SentAt, LastError) = (now, null);
        Empty();
    }

    /// <summary>Nobody else tries before this moment, even if whoever does is killed.</summary>
    public void Claim(DateTimeOffset until) => DueAt = until;

    /// <param name="now">The moment.</param>
    /// <param name="error">The reason; cut when it is long.</param>
    public void Failed(DateTimeOffset now, string error)
    {
        var next = now + PauseAfter(Failures);
        Fail(next > CreatedAt + GivesUpAfter ? Never : next, error);
    }

    /// <summary>The receiver wants nothing any more, so that nobody tries again.</summary>
    public void Refused(string error) => Fail(Never, error);

    /// <summary>Tries once more now, whether it was given up or not.</summary>
    public void TryAgain(DateTimeOffset now) => DueAt = now;

    /// <summary>Forgets what it said and to whom, as far as nobody need know any more.</summary>
    private protected abstract void Empty();

    private void Fail(DateTimeOffset next, string error) => (Failures, DueAt, LastError) = (Failures + 1, next, error.Length > MaxError ? error[..MaxError] : error);
}
