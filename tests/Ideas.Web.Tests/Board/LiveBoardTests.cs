using System.Net.WebSockets;
using System.Text;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Board;

/// <summary>Pages of the board are told that something changed, by a number and nothing else.</summary>
public sealed class LiveBoardTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Whatever_changes_a_card_is_told_to_everybody_who_looks()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.With("A quiet room upstairs", "Bikes").WithBoardOf(1)), await app.Admin());
        await app.Vote(campaign, people: 12, duels: 1);
        using var viewer = await ConnectAsync(app, app.Somebody());
        var shown = await Told(viewer);
        Assert.Equal(shown, await Shown("/board"));

        await app.Push(campaign);
        var card = Assert.Single(await app.OnBoard(campaign));
        shown = await NextAsync(shown);
        await kaisa.Send(await kaisa.Get(card.Address()), ("state", "InDiscussion"), ("Owner", "HR"));
        shown = await NextAsync(shown);
        await kaisa.MoveOnBoard(card, BoardState.New);
        shown = await NextAsync(shown);
        await kaisa.SendForm(await kaisa.Get(card.Address()), "#say", ("Comment", "So."));
        shown = await NextAsync(shown);
        await kaisa.Begin(card);
        shown = await NextAsync(shown);
        await kaisa.Send(await kaisa.Get($"/campaigns/{campaign.Code}/ideas/{card.IdeaId.Value}/redact"), ("sure", "true"));
        shown = await NextAsync(shown);

        Assert.Equal([shown, shown], [await Shown(card.Address()), await Shown("/board/wall")]);

        async Task<long> NextAsync(long before)
        {
            var told = await Told(viewer);
            Assert.True(told > before);
            return told;
        }
    }

    [Fact]
    public async Task What_was_refused_tells_nothing()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        var before = await Shown("/board");

        await leader.MoveOnBoard(card, BoardState.Done);
        await leader.Send(await leader.Get(card.Address()));
        await leader.Begin(card, ("What", ""));

        Assert.Equal(before, await Shown("/board"));
    }

    [Fact]
    public async Task Where_the_board_needs_an_account_strangers_are_told_nothing()
    {
        await using var closed = new IdeasApp { Settings = { ["Site:BoardNeedsSignIn"] = "true" } };
        using var stranger = await ConnectAsync(closed, closed.Somebody());
        using var moderator = await ConnectAsync(closed, await closed.Moderator());

        Assert.Equal(0, await Told(stranger));
        Assert.True(await Told(moderator) > 0);
    }

    private async Task<long> Shown(string address) => long.Parse((await app.Somebody().Get(address)).One("[data-hub]").GetAttribute("data-version")!, null);

    private static async Task<WebSocket> ConnectAsync(IdeasApp app, Person person)
    {
        var sockets = app.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers.Cookie = person.CookiesFor("/board/hub");
        var socket = await sockets.ConnectAsync(new Uri(app.Server.BaseAddress, "/board/hub"), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        return socket;
    }

    /// <summary>The next number that the server tells; 0 when it has hung up. Whatever else it said would break the test.</summary>
    private static async Task<long> Told(WebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[4096];
        while (await Receive() is { } part)
        {
            foreach (var frame in part.Split('\u001e', StringSplitOptions.RemoveEmptyEntries).Where(frame => frame.Contains("\"target\"", StringComparison.Ordinal)))
            {
                Assert.Matches("""^\{"type":1,"target":"changed","arguments":\[\d+\]\}$""", frame);
                return long.Parse(frame.Split('[')[1].Split(']')[0], null);
            }
        }

        return 0;

        async Task<string?> Receive()
        {
            try
            {
                var part = await socket.ReceiveAsync(buffer, limit.Token);
                return part.MessageType is WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, part.Count);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
