using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Ideas.Web.Tests.Live;

/// <summary>A presenter's screen: the few lines of SignalR's JSON protocol that it takes to listen.</summary>
public sealed class Screen : IDisposable
{
    private const char End = '\u001e';

    private readonly WebSocket socket;
    private readonly StringBuilder received = new();

    private Screen(WebSocket socket) => this.socket = socket;

    /// <summary>Connects, and takes what every screen is given at once.</summary>
    public static Task<Screen> Open(IdeasApp app, string code, string language = "fi") => Open(app, code, app.Somebody(), language);

    /// <summary>In the browser of somebody who may have signed in.</summary>
    public static async Task<Screen> Open(IdeasApp app, string code, Person person, string language = "fi")
    {
        var sockets = app.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers.Cookie = person.CookiesFor("/live/hub");
        var screen = new Screen(await sockets.ConnectAsync(Hub(app.Server.BaseAddress, code, language), CancellationToken.None));
        await screen.Greet();
        screen.Welcome = await screen.Changed();
        return screen;
    }

    /// <summary>Connects over a real socket, with so much room for what arrives and is not read.</summary>
    public static async Task<Screen> OpenSocket(Uri server, string code, int room = 64 * 1024)
    {
        using var sockets = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, ConnectCallback = Connect });
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(Hub(server, code, "fi")) { Scheme = "ws" }.Uri, sockets, CancellationToken.None);
        var screen = new Screen(socket);
        await screen.Greet();
        return screen;

        async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
        {
            var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = room };
            await tcp.ConnectAsync(context.DnsEndPoint, ct);
            return new NetworkStream(tcp, ownsSocket: true);
        }
    }

    /// <summary>What the screen was given when it connected; null when the server hung up.</summary>
    public JsonElement? Welcome { get; private set; }

    /// <summary>The next change that the server tells of; null when it has hung up.</summary>
    public async Task<JsonElement?> Changed()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await Next(limit.Token) is { } message)
        {
            if (message.TryGetProperty("target", out var target) && target.GetString() == "changed")
            {
                return message.GetProperty("arguments")[0];
            }

            if (message.TryGetProperty("type", out var type) && type.GetInt32() == 7)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Says that it is still there, as SignalR's own client does every 15 seconds.</summary>
    public Task Ping() => Send("{\"type\":6}");

    public void Dispose() => socket.Dispose();

    private static Uri Hub(Uri server, string code, string language) => new(server, $"/live/hub?code={code}&language={language}");

    private async Task Greet()
    {
        await Send("{\"protocol\":\"json\",\"version\":1}");
        await Next(CancellationToken.None);
    }

    private Task Send(string frame) => socket.SendAsync(Encoding.UTF8.GetBytes(frame + End), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<JsonElement?> Next(CancellationToken ct)
    {
        var buffer = new byte[4096];
        int end;
        while ((end = received.ToString().IndexOf(End, StringComparison.Ordinal)) < 0)
        {
            var part = await socket.ReceiveAsync(buffer, ct);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            received.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }

        var message = received.ToString(0, end);
        received.Remove(0, end + 1);
        return JsonDocument.Parse(message).RootElement;
    }
}
