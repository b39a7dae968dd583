using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Ideas.Web.Tests.Live;

/// <summary>A presenter screen: the few lines of SignalR's JSON protocol that it takes to listen.</summary>
public sealed class Screen : IDisposable
{
    private const char End = '\u001e';

    private readonly WebSocket socket;
    private readonly StringBuilder received = new();

    private Screen(WebSocket socket) => this.socket = socket;

    public static async Task<Screen> Open(IdeasApp app, string code, string language = "fi")
    {
        var address = new Uri(app.Server.BaseAddress, $"/live/hub?code={code}&language={language}");
        var screen = new Screen(await app.Server.CreateWebSocketClient().ConnectAsync(address, CancellationToken.None));
        await screen.socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}" + End), WebSocketMessageType.Text, true, CancellationToken.None);
        await screen.Next(CancellationToken.None);
        return screen;
    }

    /// <summary>The next change that the server tells of; null when it has hung up.</summary>
    public async Task<JsonElement?> Changed()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
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

    public void Dispose() => socket.Dispose();

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
