using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Ideas.Load.Viewers;

/// <summary>When a screen knew of how many votes.</summary>
internal readonly record struct Seen(long At, long Votes);

/// <summary>
/// A presenter's screen that does what <c>live.js</c> does: negotiates, opens a web socket, shakes hands, is given the whole
/// state, takes the changes, and fetches the whole again when it has missed one.
/// </summary>
internal sealed class Screen(Uri server, string code, HttpMessageInvoker sockets, HttpClient http) : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly HubFrames frames = new();
    private readonly List<Seen> seen = [];
    private readonly TaskCompletionSource welcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? listening;
    private Task refetching = Task.CompletedTask;
    private long version;

    /// <summary>Rising moments and votes.</summary>
    public IReadOnlyList<Seen> Seen => seen;

    /// <summary>How many votes it shows now.</summary>
    public long Shown
    {
        get
        {
            lock (seen)
            {
                return seen is [.., var last] ? last.Votes : 0;
            }
        }
    }

    public int Messages { get; private set; }

    /// <summary>How often a change was missed, so that everything had to be fetched.</summary>
    public int Gaps { get; private set; }

    public bool IsLost => listening is not { IsCompleted: false };

    public async Task OpenAsync(CancellationToken ct)
    {
        var hub = $"live/hub?code={code}&language=fi";
        using var negotiated = await http.PostAsync(new Uri(server, $"live/hub/negotiate?code={code}&language=fi&negotiateVersion=1"), null, ct);
        var token = (await negotiated.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>(ct))!["connectionToken"]!.GetValue<string>();
        await socket.ConnectAsync(new UriBuilder(new Uri(server, $"{hub}&id={Uri.EscapeDataString(token)}")) { Scheme = "ws" }.Uri, sockets, ct);
        await socket.SendAsync("{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, ct);
        listening = Task.Run(ListenAsync, CancellationToken.None);
        await Task.WhenAny(welcome.Task, listening).WaitAsync(ct);
    }

    /// <summary>Says that it is still there, as SignalR's client does every 15 seconds.</summary>
    public async Task PingAsync()
    {
        if (socket.State is WebSocketState.Open) await socket.SendAsync("{\"type\":6}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
    }

    public void Dispose() => socket.Dispose();

    private async Task ListenAsync()
    {
        var buffer = new byte[4096];
        try
        {
            while (!frames.IsClosed)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType is WebSocketMessageType.Close) return;
                frames.Take(buffer.AsSpan(0, part.Count), Take);
            }
        }
        catch (Exception problem) when (problem is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
        }
    }

    private void Take(Update update)
    {
        Messages++;
        lock (seen)
        {
            if (update.From <= version)
            {
                Note(update.Version, update.Votes);
                welcome.TrySetResult();
                return;
            }
        }

        Gaps++;
        if (refetching.IsCompleted) refetching = Task.Run(FetchAsync);
    }

    private async Task FetchAsync()
    {
        try
        {
            var state = (await http.GetFromJsonAsync<JsonNode>(new Uri(server, $"live/{code}/state?language=fi")))!;
            lock (seen) Note(state["version"]!.GetValue<long>(), state["votes"]!.GetValue<long>());
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or ObjectDisposedException)
        {
        }
    }

    private void Note(long newer, long votes)
    {
        if (newer <= version) return;
        version = newer;
        seen.Add(new Seen(Stopwatch.GetTimestamp(), votes));
    }
}
