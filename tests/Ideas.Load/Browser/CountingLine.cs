using System.Net;
using System.Net.Sockets;

namespace Ideas.Load.Browser;

/// <summary>Stands between a browser and the server and counts what comes down, whoever in the browser asked for it.</summary>
internal sealed class CountingLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly IPEndPoint server;
    private readonly Task serving;
    private long bytes;

    public CountingLine(IPEndPoint server)
    {
        this.server = server;
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}/");

    /// <summary>Bytes that came down so far, headers included.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            var browser = await listener.AcceptTcpClientAsync(ending.Token);
            _ = CarryAsync(browser);
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using (browser)
        using (var upstream = new TcpClient())
        {
            try
            {
                await upstream.ConnectAsync(server, ending.Token);
                await Task.WhenAny(browser.GetStream().CopyToAsync(upstream.GetStream(), ending.Token), CountAsync(upstream.GetStream(), browser.GetStream()));
            }
            catch (Exception problem) when (problem is IOException or SocketException or OperationCanceledException)
            {
                // One of the two has hung up.
            }
        }
    }

    private async Task CountAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, ending.Token)) > 0;)
        {
            Interlocked.Add(ref bytes, read);
            await to.WriteAsync(buffer.AsMemory(0, read), ending.Token);
        }
    }
}
