using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Ideas.Web.Features.Live;
using Ideas.Web.Tests.Platform.Telemetry;
using Ideas.Web.Tests.Voting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Ideas.Web.Tests.Live;

public sealed class FanOutTests
{
    [Fact]
    public async Task A_thousand_votes_in_a_burst_arrive_in_a_handful_of_messages_that_lead_from_one_to_the_next()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        using var screen = await Screen.Open(app, campaign.Code);
        var time = Stopwatch.StartNew();

        var voting = app.Vote(campaign, people: 100, duels: 10);
        var messages = await screen.ChangedUntil(votes: 1000);
        await voting;

        Assert.InRange(messages.Count, 1, 2 + (int)(time.Elapsed / TimeSpan.FromSeconds(0.25)));
        AssertChain([screen.Welcome!.Value, .. messages]);
        Assert.Equal((1000, 100), (messages[^1].Number("votes"), messages[^1].Number("participants")));
    }

    [Fact]
    public async Task Screens_that_connect_while_votes_arrive_miss_nothing_and_end_with_the_same_numbers()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        await app.Live(campaign);

        var voting = app.Vote(campaign, people: 200, duels: 10, careless: 0.2);
        var shown = await Task.WhenAll(Enumerable.Range(0, 30).Select(async number =>
        {
            using var screen = await Screen.Open(app, campaign.Code, LocalizedText.Languages[number % 3]);
            return (List<JsonElement>)[screen.Welcome!.Value, .. await screen.ChangedUntil(votes: 2000)];
        }));
        await voting;

        Assert.All(shown, AssertChain);
        Assert.Single(shown.Select(messages => messages[^1].GetProperty("top").GetRawText()).Distinct());
    }

    [Fact]
    public async Task Whoever_asks_while_screens_watch_gets_what_was_sent_to_them()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3)), app.Somebody());
        using var screen = await Screen.Open(app, campaign.Code);

        var version = await app.MoveUnsent(campaign);

        Assert.Equal(version - 1, (await ada.State(campaign)).Number("version"));
        Assert.Equal(version - 1, screen.Welcome!.Value.Number("version"));
    }

    [Fact]
    public async Task A_screen_that_reads_nothing_holds_nobody_has_one_message_waiting_and_catches_up()
    {
        await using var app = Serving();
        using var measured = new Measured(app);
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(10)), app.Somebody());
        await app.Rank(campaign, ARanking.Of(10));
        using var slow = await Screen.OpenSocket(app.ClientOptions.BaseAddress, campaign.Code, room: 1024);
        using var quick = await Screen.OpenSocket(app.ClientOptions.BaseAddress, campaign.Code);
        await quick.Changed();

        var version = await PublishUntilStuck(app, campaign, quick, measured);

        var (last, before) = (await slow.Changed(), 0L);
        while (last!.Value.Number("version") < version)
        {
            (before, last) = (last.Value.Number("version"), await slow.Changed());
        }

        Assert.True(last.Value.Number("from") > before);
        Assert.Equal(last.Value.GetProperty("top").GetRawText(), (await ada.State(campaign)).GetProperty("top").GetRawText());
    }

    [Fact]
    public async Task A_screen_that_reads_nothing_is_dropped()
    {
        await using var app = Serving();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(10));
        await app.Rank(campaign, ARanking.Of(10));
        using var slow = await Screen.OpenSocket(app.ClientOptions.BaseAddress, campaign.Code, room: 1024);
        using var quick = await Screen.OpenSocket(app.ClientOptions.BaseAddress, campaign.Code);
        await quick.Changed();

        await Waiting.Until(async () =>
        {
            await Publish(app, campaign, quick);
            return app.Get<LiveScreens>().Count == 1;
        });
    }

    [Fact]
    public async Task A_screen_that_says_nothing_any_more_is_dropped()
    {
        await using var app = new IdeasApp
        {
            AlsoRegister = services => services.Configure<HubOptions<LiveHub>>(options => options.ClientTimeoutInterval = TimeSpan.FromSeconds(0.5)),
        };
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        using var screen = await Screen.Open(app, campaign.Code);

        await screen.Ping();

        Assert.Null(await screen.Changed());
        await Waiting.Until(() => Task.FromResult(app.Get<LiveScreens>().Count == 0));
    }

    [Fact]
    public async Task A_campaign_whose_numbers_take_long_delays_no_other()
    {
        await using var app = new IdeasApp();
        var (stuck, free) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Given(ACampaign.Open.WithIdeas(3)));
        using var waiting = await Screen.Open(app, stuck.Code);
        using var screen = await Screen.Open(app, free.Code);
        using var busy = new BusyRandom();
        var live = await app.Live(stuck);
        var dealing = Task.Factory.StartNew(
            () => live.Deal(ParticipantId.New(), null, app.Clock.GetUtcNow(), busy), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        busy.Entered.Wait();

        app.Get<LiveFeeds>().Of(live).Note();
        await app.Vote(free, people: 1, duels: 1);
        var change = await screen.Changed();
        busy.Leave.Set();
        await dealing;

        Assert.Equal(1, change!.Value.Number("votes"));
    }

    /// <summary>The program on a real port.</summary>
    private static IdeasApp Serving()
    {
        var app = new IdeasApp();
        app.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        app.StartServer();
        return app;
    }

    /// <summary>Publishes until a thousand updates in a row found no room on the way to some screen.</summary>
    private static async Task<long> PublishUntilStuck(IdeasApp app, GivenCampaign campaign, Screen quick, Measured measured)
    {
        var (version, skipped, inARow) = (0L, 0, 0);
        while (inARow < 1000)
        {
            version = await Publish(app, campaign, quick);
            var now = measured.Of("ideas.live.skipped").Count;
            (inARow, skipped) = (now > skipped ? inARow + 1 : 0, now);
        }

        return version;
    }

    /// <summary>Sends one more version, which the quick screen has got afterwards.</summary>
    private static async Task<long> Publish(IdeasApp app, GivenCampaign campaign, Screen quick)
    {
        var version = await app.MoveUnsent(campaign);
        app.Get<LiveFeeds>().Of(await app.Live(campaign)).Publish();
        Assert.Equal(version, (await quick.Changed())!.Value.Number("version"));
        return version;
    }

    /// <summary>Every message starts where the one before led to; only the first starts from nothing.</summary>
    private static void AssertChain(List<JsonElement> messages)
    {
        Assert.Equal([0, .. messages.SkipLast(1).Select(message => message.Number("version"))], messages.Select(message => message.Number("from")));
        Assert.All(messages, message => Assert.True(message.Number("version") > message.Number("from")));
    }

    /// <summary>Keeps whoever asks it for a number until it may go on.</summary>
    private sealed class BusyRandom : Random, IDisposable
    {
        public ManualResetEventSlim Entered { get; } = new();

        public ManualResetEventSlim Leave { get; } = new();

        public void Dispose()
        {
            Entered.Dispose();
            Leave.Dispose();
        }

        protected override double Sample()
        {
            Entered.Set();
            Leave.Wait();
            return base.Sample();
        }
    }
}

public static class GivingChanges
{
    public static long Number(this JsonElement message, string name) => message.GetProperty(name).GetInt64();

    /// <summary>A new version that no screen has been told of yet.</summary>
    public static async Task<long> MoveUnsent(this IdeasApp app, GivenCampaign campaign)
    {
        var live = await app.Live(campaign);
        live.Refresh(live.Facts, []);
        return live.Standings().Version;
    }

    public static async Task<JsonElement> State(this Person person, GivenCampaign campaign) =>
        JsonDocument.Parse((await person.Get($"/live/{campaign.Code}/state?language=fi")).Source).RootElement;

    /// <summary>What a screen hears until it shows so many votes.</summary>
    public static async Task<List<JsonElement>> ChangedUntil(this Screen screen, long votes)
    {
        var messages = new List<JsonElement>();
        for (var shown = screen.Welcome!.Value.Number("votes"); shown < votes; shown = messages[^1].Number("votes"))
        {
            messages.Add((await screen.Changed())!.Value);
        }

        return messages;
    }
}
