using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Joining;

/// <summary>How often an access word may be wrong from one address. Right ones cost nothing.</summary>
internal sealed class WordGuesses : IDisposable
{
    public const int WrongTries = 30;

    private readonly GuessLimit limit = new(WrongTries, TimeSpan.FromMinutes(10));

    public string RetryAfter => $"{(int)limit.Window.TotalSeconds}";

    public bool Allow(HttpContext http) => limit.Allows(http);

    public void CountWrong(HttpContext http) => limit.CountWrong(http);

    public void Dispose() => limit.Dispose();
}
