using System.Threading.RateLimiting;
using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Receipts;

/// <summary>How often words may be wrong: from one address, and from all addresses together, for whoever has many.</summary>
internal sealed class ReceiptGuesses : IDisposable
{
    public const int FromOneAddress = 10;
    public const int FromAll = 100;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly GuessLimit addresses = new(FromOneAddress, Window);
    private readonly FixedWindowRateLimiter all = new(new FixedWindowRateLimiterOptions { PermitLimit = FromAll, Window = Window, QueueLimit = 0 });

    /// <summary>When to try again, in seconds.</summary>
    public static string RetryAfter { get; } = $"{(int)Window.TotalSeconds}";

    public bool Allow(HttpContext http) => addresses.Allows(http) && all.GetStatistics()?.CurrentAvailablePermits is not 0;

    public void CountWrong(HttpContext http)
    {
        addresses.CountWrong(http);
        all.AttemptAcquire().Dispose();
    }

    public void Dispose()
    {
        addresses.Dispose();
        all.Dispose();
    }
}
