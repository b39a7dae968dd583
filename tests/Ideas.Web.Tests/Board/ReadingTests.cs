using System.Net;
using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Board;

public sealed class ReadingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Employees_read_the_board_and_its_cards_but_find_nothing_to_change()
    {
        var (card, ada) = (await app.GivenCard(), app.Somebody());

        var (board, page) = (await ada.Get("/board"), await ada.Get(card.Address()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (board.Status, page.Status));
        Assert.Contains(board.All(".board-card a"), link => link.GetAttribute("href") == card.Address());
        Assert.Empty(board.All("main form, .move").Concat(page.All("main form")));
    }

    [Fact]
    public async Task Employees_read_the_answer_but_not_who_wrote_it()
    {
        var (card, leader, ada) = (await app.GivenCard(), await app.SignedIn(Roles.Leader), app.Somebody());
        await leader.Send(await leader.Get(card.Address()), ("state", "NotNow"), ("Owner", "HR"), ("Answer", "Not this year."));

        var page = await ada.Get(card.Address());

        Assert.Equal("Not this year.", page.One("p.lead.pre-line").Line());
        Assert.DoesNotContain("Kaisa", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_leader_cannot_move_a_card_by_any_post()
    {
        var (card, ada, moderator) = (await app.GivenCard(), app.Somebody(), await app.Moderator());
        var adas = (await ada.Get("/signin")).FormFields("form.card").Single(field => field.Name == "form-token");
        var moderators = (await moderator.Get("/board")).FormFields("form[action$=signout]").Single();

        var (first, second) = (await ada.Post(card.Address(), ("state", "InDiscussion"), ("Owner", "Me"), adas), await moderator.Post(card.Address(), ("state", "InDiscussion"), ("Owner", "Me"), moderators));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (first.Status, second.Status));
        Assert.Equal(app.Sentence("error.forbidden"), second.Heading);
        Assert.Equal(BoardState.New, (await app.Card(card)).State);
    }

    [Fact]
    public async Task A_card_that_is_not_there_is_not_found()
    {
        var page = await app.Somebody().Get($"/board/{Guid.NewGuid()}");

        Assert.Equal((HttpStatusCode.NotFound, app.Sentence("error.missing")), (page.Status, page.Heading));
    }

    [Fact]
    public async Task A_site_can_keep_its_board_for_people_with_an_account()
    {
        await using var closed = new IdeasApp { Settings = { ["Site:BoardNeedsSignIn"] = "true" } };
        var (card, ada, moderator) = (await closed.GivenCard(), closed.Somebody(), await closed.Moderator());

        var (board, page, front, signedIn) = (await ada.Get("/board"), await ada.Get(card.Address()), await ada.Get("/"), await moderator.Get("/board"));

        Assert.Equal("http://localhost/signin?back=%2Fboard", board.Location);
        Assert.StartsWith("http://localhost/signin?back=", page.Location, StringComparison.Ordinal);
        Assert.Empty(front.All(".happened"));
        Assert.Equal(HttpStatusCode.OK, signedIn.Status);
    }
}
