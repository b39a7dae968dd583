using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Ideas.Web.Platform.Web;

/// <summary>
/// Slows down whoever guesses: so many wrong tries from one address in a while. Right ones cost nothing, because a whole
/// city hall may share an address. Addresses are kept in memory for as long as the window, and nowhere else.
/// </summary>
public sealed class GuessLimit : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter;

    public GuessLimit(int wrongTries, TimeSpan window) =>
        (Window, limiter) = (window, PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
            who, _ => new FixedWindowRateLimiterOptions { PermitLimit = wrongTries, Window = window, QueueLimit = 0 })));

    /// <summary>After how long everybody may try again.</summary>
    public TimeSpan Window { get; }

    /// <summary>Whether this address may try at all.</summary>
    public bool Allows(HttpContext http) => Allows($"{Network(http)}");

    public void CountWrong(HttpContext http) => CountWrong($"{Network(http)}");

    /// <param name="who">Tells those who try apart in another way than by their address.</param>
    public bool Allows(string who) => limiter.GetStatistics(who)?.CurrentAvailablePermits is not 0;

    public void CountWrong(string who) => limiter.AttemptAcquire(who).Dispose();

    public void Dispose() => limiter.Dispose();

    /// <summary>A home has one address of version 4, but any number of version 6 within one network of 64 bits.</summary>
    private static IPAddress Network(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return IPAddress.None;
        }

        if (address.AddressFamily is not AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
