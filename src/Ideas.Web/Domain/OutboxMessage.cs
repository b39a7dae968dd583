namespace Ideas.Web.Domain;

/// <summary>A mail that is to go out.</summary>
public sealed class OutboxMessage : Message
{
    public const int MaxSubject = 200;

    private OutboxMessage() => (Key, To, Subject, Body) = ("", "", "", "");

    /// <param name="key">The same one is never sent twice.</param>
    public OutboxMessage(string key, string to, string subject, string body, DateTimeOffset now)
        : base(now) => (Key, To, Subject, Body) = (key, to, subject, body);

    public string Key { get; private set; }

    /// <summary>One address; emptied once it is sent, as nobody need know any more who was written to.</summary>
    public string To { get; private set; }

    /// <summary>Emptied once it is sent.</summary>
    public string Subject { get; private set; }

    /// <summary>Plain text; emptied once it is sent, as it may hold a link that opens something.</summary>
    public string Body { get; private set; }

    private protected override void Empty() => (To, Subject, Body) = ("", "", "");
}
