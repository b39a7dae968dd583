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
        Assert.Empty(board.All("main form[method=post], .move, .board-handle, #board-dialog").Concat(page.All("main form")));
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
        var (card, moderator) = (await app.GivenCard(), await app.Moderator());
        var token = (await moderator.Get("/board")).FormFields("form[action$=signout]").Single();

        var page = await moderator.Post(card.Address(), ("state", "InDiscussion"), ("Owner", "Me"), token);

        Assert.Equal((HttpStatusCode.Forbidden, app.Sentence("error.forbidden")), (page.Status, page.Heading));
        Assert.Equal(BoardState.New, (await app.Card(card)).State);
    }

    [Fact]
    public async Task Who_was_signed_out_over_an_answer_is_told_so_and_gets_the_answer_back_but_moves_nothing()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        var form = await leader.Get(card.Address());
        leader.Forget("account", "/");

        var page = await leader.Send(form, ("state", "NotNow"), ("Owner", "HR"), ("Answer", "Not this year."));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("card.signed-out")), (page.Status, page.Notice));
        Assert.Equal("Not this year.", page.One("#Answer").TextContent.Trim());
        Assert.Equal(BoardState.New, (await app.Card(card)).State);
    }

    [Fact]
    public async Task Who_is_not_signed_in_cannot_move_a_card_by_any_post()
    {
        var (card, ada) = (await app.GivenCard(), app.Somebody());
        var token = (await ada.Get("/signin")).FormFields("form.card").Single(field => field.Name == "form-token");

        var page = await ada.Post(card.Address(), ("state", "InDiscussion"), ("Owner", "Me"), token);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("card.signed-out")), (page.Status, page.Notice));
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
