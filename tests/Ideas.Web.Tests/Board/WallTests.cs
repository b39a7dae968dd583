using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Board;

public sealed class WallTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Without_script_it_lists_every_card_by_state_three_at_a_time_with_the_way_to_the_board()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(6).WithBoardOf(5)), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 15);
        await app.Push(campaign);
        var cards = await app.OnBoard(campaign);
        await leader.Send(await leader.Get(cards[0].Address()), ("state", "Done"), ("Owner", "HR"), ("Answer", "It is done."));

        var (wall, qr) = (await app.Somebody().Get("/board/wall"), await app.Somebody().Get("/board/qr.svg"));

        Assert.Equal([3, cards.Count - 4, 1], wall.All("[data-part]").Select(part => part.QuerySelectorAll("[data-card]").Length));
        Assert.Equal(app.Sentence("BoardState.Done"), wall.All("[data-part] h2 .chip")[^1].Line());
        Assert.Contains("It is done.", wall.All(".wall-card")[^1].Line(), StringComparison.Ordinal);
        Assert.Equal("", wall.One("#wall-controls").GetAttribute("hidden"));
        Assert.Equal("localhost/board", wall.One(".wall-join strong").Line());
        Assert.StartsWith("<svg", qr.Source.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_what_everybody_may_see_also_when_a_leader_turned_it_on()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(2).WithBoardOf(1).Showing(ResultsVisibility.AfterClosing)), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 1);
        await app.Push(campaign);
        var card = Assert.Single(await app.OnBoard(campaign));
        var place = app.Sentence("board.pushed", card.RankAtPush, (int)Math.Round(card.EloAtPush));

        var (wall, board) = (await leader.Get("/board/wall"), await leader.Get("/board"));

        Assert.Contains(place, board.One(".board-card").Line(), StringComparison.Ordinal);
        Assert.DoesNotContain(place, wall.One(".wall-card").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_keeps_its_board_for_people_with_an_account_keeps_its_wall_too()
    {
        await using var closed = new IdeasApp { Settings = { ["Site:BoardNeedsSignIn"] = "true" } };

        Assert.Equal("http://localhost/signin?back=%2Fboard%2Fwall", (await closed.Somebody().Get("/board/wall")).Location);
        Assert.Equal(HttpStatusCode.OK, (await (await closed.Moderator()).Get("/board/wall")).Status);
    }
}
