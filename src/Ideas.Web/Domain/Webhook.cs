namespace Ideas.Web.Domain;

/// <summary>An address of another program, such as a Teams channel, that is told what happens on the board.</summary>
public sealed class Webhook
{
    public const int MaxName = 80;
    public const int MaxUrl = 2000;

    private Webhook() => (Name, Url, Secret, Language) = ("", "", "", "fi");

    /// <param name="secret">Protected; signs what is sent.</param>
    public Webhook(string name, string url, string secret, string language, DateTimeOffset now) =>
        (Id, Name, Url, Secret, Language, CreatedAt) = (Guid.CreateVersion7(), name, url, secret, language, now);

    public Guid Id { get; private set; }
    public string Name { get; private set; }
    public string Url { get; private set; }
    public string Secret { get; private set; }

    /// <summary>The language it is told in.</summary>
    public string Language { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Set when an admin took it out of use.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
