using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Inviting;

/// <summary>How often somebody may come with a personal link that is none. With 128 random bits nobody finds one; this spares the database.</summary>
internal sealed class LinkGuesses : IDisposable
{
    public const int WrongTries = 30;

    private readonly GuessLimit limit = new(WrongTries, TimeSpan.FromMinutes(10));

    public string RetryAfter => $"{(int)limit.Window.TotalSeconds}";

    public bool Allow(HttpContext http) => limit.Allows(http);

    public void CountWrong(HttpContext http) => limit.CountWrong(http);

    public void Dispose() => limit.Dispose();
}
