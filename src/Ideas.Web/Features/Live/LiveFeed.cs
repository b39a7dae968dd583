using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Ideas.Web.Features.Live;

/// <summary>
/// What the screens of one campaign show. While somebody watches, the numbers move at most four times a second however many
/// votes arrive, and everybody who asks gets those same numbers.
/// </summary>
internal sealed partial class LiveFeed(LiveCampaign campaign, LiveMetrics metrics, ILogger<LiveFeed> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    // Keeps the moment of the first change that no screen shows yet; those that come later travel with it.
    private readonly Channel<long> due = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock gate = new();
    private readonly HashSet<LiveScreen> screens = [];
    private readonly Dictionary<LiveViewer, SerializedHubMessage> welcomes = [];
    private LiveStandings? shown;
    private long shownAfter;
    private long changes;
    private (CampaignAccess Access, string? Word, string? Networks) door = Door(campaign.Facts);

    public CampaignFacts Facts => campaign.Facts;

    public void Note()
    {
        HangUpAtANewDoor();
        Interlocked.Increment(ref changes);
        due.Writer.TryWrite(Stopwatch.GetTimestamp());
    }

    public async Task RunAsync(CancellationToken ct)
    {
        await foreach (var since in due.Reader.ReadAllAsync(ct))
        {
            var pause = Task.Delay(Interval, ct);
            try
            {
                if (Publish())
                {
                    metrics.Sent(Stopwatch.GetElapsedTime(since));
                }
            }
            catch (Exception problem)
            {
                Log.NotSent(logger, problem);
            }

            await pause;
        }
    }

    /// <summary>When others are let in than before, every screen comes in again, or finds the door shut (docs/decisions/access.md).</summary>
    private void HangUpAtANewDoor()
    {
        List<LiveScreen> inside;
        lock (gate)
        {
            var now = Door(campaign.Facts);
            inside = now == door || now.Access is CampaignAccess.Anyone ? [] : [.. screens];
            door = now;
        }

        inside.ForEach(screen => screen.HangUp());
    }

    private static (CampaignAccess Access, string? Word, string? Networks) Door(CampaignFacts facts) => (facts.Access, facts.AccessWord, facts.Networks);

    public LiveState Now(LiveViewer viewer)
    {
        lock (gate)
        {
            return LiveState.Of(Current(), viewer);
        }
    }

    /// <summary>Shows everything to a screen. From here on it gets what comes after, so no change falls in between.</summary>
    public void Join(LiveScreen screen)
    {
        lock (gate)
        {
            var now = Current();
            if (!welcomes.TryGetValue(screen.Viewer, out var welcome))
            {
                welcomes[screen.Viewer] = welcome = Serialize(LiveState.Of(now, screen.Viewer).Since(null));
            }

            screens.Add(screen);
            screen.Show(welcome);
        }
    }

    public void Leave(LiveScreen screen)
    {
        lock (gate)
        {
            screens.Remove(screen);
        }
    }

    /// <summary>Sends what changed, if anybody watches.</summary>
    /// <returns>Whether anything was sent.</returns>
    public bool Publish()
    {
        if (Advance() is not var (earlier, now, watching))
        {
            return false;
        }

        foreach (var audience in watching.GroupBy(screen => screen.Viewer))
        {
            var message = Serialize(LiveState.Of(now, audience.Key).Since(LiveState.Of(earlier, audience.Key)));
            foreach (var screen in audience)
            {
                if (!screen.Show(message))
                {
                    metrics.Skipped();
                }
            }
        }

        return true;
    }

    /// <summary>Takes the newest numbers, computed outside of the gate so that nobody waits for them to join.</summary>
    private Step? Advance()
    {
        lock (gate)
        {
            if (screens.Count == 0)
            {
                return null;
            }
        }

        var newest = campaign.Standings();
        lock (gate)
        {
            if (shown is not { } earlier || newest.Version <= earlier.Version)
            {
                return null;
            }

            Take(newest);
            return new Step(earlier, newest, [.. screens]);
        }
    }

    /// <summary>What screens show; while nobody watches, what they would show.</summary>
    private LiveStandings Current()
    {
        var known = Interlocked.Read(ref changes);
        if (shown is null || (screens.Count == 0 && shownAfter != known))
        {
            Take(campaign.Standings());
            shownAfter = known;
        }

        return shown;
    }

    [MemberNotNull(nameof(shown))]
    private void Take(LiveStandings newest)
    {
        shown = newest;
        welcomes.Clear();
    }

    private static SerializedHubMessage Serialize(LiveMessage message) => new(new InvocationMessage("changed", [message]));

    private sealed record Step(LiveStandings Earlier, LiveStandings Now, IReadOnlyList<LiveScreen> Watching);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A live update could not be sent")]
        public static partial void NotSent(ILogger logger, Exception problem);
    }
}
