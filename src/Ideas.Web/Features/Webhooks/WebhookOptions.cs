using System.Net;
using System.Net.Sockets;

namespace Ideas.Web.Features.Webhooks;

/// <summary>The <c>Webhooks</c> section of the settings.</summary>
internal sealed class WebhookOptions
{
    private static readonly System.Net.IPNetwork LinkLocal = new(IPAddress.Parse("169.254.0.0"), 16);

    /// <summary>Whether a channel may be on this machine, without TLS: to try things out.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>What is wrong with an address is one thing: it is not https, or no address at all.</summary>
    public bool Accepts(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps ? AllowLoopback || !address.IsLoopback : AllowLoopback && address is { IsLoopback: true, Scheme: "http" });

    /// <summary>A name of elsewhere may lead back to this machine, or to where clouds keep their secrets.</summary>
    public bool MayReach(IPAddress address) => AllowLoopback || !(IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
        || (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address) is var plain && (IPAddress.IsLoopback(plain) || LinkLocal.Contains(plain)));

    /// <summary>Connects to an address that may be reached; what the name stands for is asked once, and used as it was judged.</summary>
    /// <exception cref="HttpRequestException">The name stands for no such address.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct)).Where(MayReach).ToArray();
        if (found.Length == 0)
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} is this machine.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
