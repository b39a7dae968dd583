namespace Ideas.Web.Domain;

/// <summary>What another program shows to read results. Only a hash of the key is kept.</summary>
public sealed class ApiKey
{
    public const int MaxName = 80;
    public const int HashLength = 64;

    private ApiKey() => (Name, Hash) = ("", "");

    /// <param name="name">The program that reads with it.</param>
    /// <param name="hash">SHA-256 of the key in hexadecimal. A fast hash suffices, because nobody guesses 256 random bits.</param>
    public ApiKey(string name, string hash, DateTimeOffset now) => (Id, Name, Hash, CreatedAt) = (Guid.CreateVersion7(), name, hash, now);

    public Guid Id { get; private set; }
    public string Name { get; private set; }
    public string Hash { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The last day, in Finland, on which something was read with it; null before the first time.</summary>
    public DateOnly? UsedOn { get; private set; }

    /// <summary>Set when an admin took it out of use.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;

    public void Use(DateOnly day) => UsedOn = day;
}
