using System.Diagnostics;
using System.Net;
using Ideas.Load.Checks;
using Ideas.Load.Phones;

namespace Ideas.Load.Viewers;

/// <summary>Many screens of one campaign.</summary>
internal sealed class Audience : IDisposable
{
    private const int AtOnce = 32;

    /// <summary>A delivery that takes longer never came.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker sockets = new(new SocketsHttpHandler { UseProxy = false });
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = AtOnce });
    private readonly List<Screen> screens = [];
    private readonly Timer pings;

    private Audience() => pings = new Timer(_ => _ = PingAsync(), null, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(15));

    public int Lost => screens.Count(screen => screen.IsLost);

    public long Messages => screens.Sum(screen => (long)screen.Messages);

    public int Gaps => screens.Sum(screen => screen.Gaps);

    public static async Task<Audience> OpenAsync(IPEndPoint server, string code, int viewers, CancellationToken ct)
    {
        var audience = new Audience();
        try
        {
            for (var i = 0; i < viewers; i++) audience.screens.Add(new Screen(new Uri($"http://{server}/"), code, audience.sockets, audience.http));
            await Parallel.ForEachAsync(audience.screens.ToList(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (screen, token) => await screen.OpenAsync(token));
            return audience;
        }
        catch
        {
            audience.Dispose();
            throw;
        }
    }

    /// <summary>Waits until every screen that is still connected shows so many votes, or for as long as a screen may take.</summary>
    public async Task CatchUpAsync(long votes, CancellationToken ct)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; await Task.Delay(20, ct))
            if (screens.TrueForAll(screen => screen.IsLost || screen.Shown >= votes)) return;
    }

    /// <summary>
    /// For every acknowledged, counted vote and every screen: from the moment the voter's phone had the reply to the moment the
    /// screen had its first update that includes this vote. Which one that is follows exactly: an update tells how many votes
    /// count, and the database tells the vote's place among them. An update that was there before the reply took no time.
    /// </summary>
    /// <param name="data">The data folder of the stopped server.</param>
    /// <param name="ballots">What the phones sent.</param>
    /// <param name="from">Votes acknowledged earlier are left out.</param>
    /// <param name="until">Votes acknowledged later are left out.</param>
    /// <returns>The latencies, and how many deliveries never happened.</returns>
    public (Latencies Deliveries, long Missing) Deliveries(DirectoryInfo data, IReadOnlyList<Ballot> ballots, long from, long until)
    {
        var replied = Tickets.Open(data, ballots.Where(ballot => ballot.Reply is Reply.Counted).ToList()).ToDictionary(pair => pair.Duel.Id.Value, pair => pair.Ballot.RepliedAt);
        var votes = StoredVotes.Read(data).Where(vote => vote.Counts).Select(vote => replied.GetValueOrDefault(vote.Duel)).ToArray();
        var (latencies, missing) = (new Latencies(), 0L);

        // Millions of deliveries need not all be kept: every so-manieth screen stands for the others when there are very many.
        var step = Math.Max(1, (int)(screens.Count * (long)votes.Length / 20_000_000));
        for (var s = 0; s < screens.Count; s += step)
        {
            var next = 0;
            for (var place = 0; place < votes.Length; place++)
            {
                while (next < screens[s].Seen.Count && screens[s].Seen[next].Votes <= place) next++;
                if (votes[place] < from || votes[place] > until) continue;
                if (next == screens[s].Seen.Count) missing++;
                else latencies.AddTicks(Math.Max(0, screens[s].Seen[next].At - votes[place]));
            }
        }

        return (latencies, missing);
    }

    public void Dispose()
    {
        pings.Dispose();
        screens.ForEach(screen => screen.Dispose());
        http.Dispose();
        sockets.Dispose();
    }

    private async Task PingAsync()
    {
        foreach (var screen in screens.ToList())
        {
            try
            {
                await screen.PingAsync();
            }
            catch (Exception problem) when (problem is System.Net.WebSockets.WebSocketException or ObjectDisposedException or InvalidOperationException)
            {
            }
        }
    }
}
