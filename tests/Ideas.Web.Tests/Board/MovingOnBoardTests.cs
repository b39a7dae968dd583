using System.Net;
using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Board;

/// <summary>What the small form of a card does on the board, which dragging and keys send too.</summary>
public sealed class MovingOnBoardTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_card_that_lacks_nothing_moves_without_leaving_the_board_and_keeps_what_it_says()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        await leader.Send(await leader.Get(card.Address()), ("state", "InDiscussion"), ("Owner", "HR"), ("Answer", "We talk about it."), ("Staff", "Better"));

        var answer = await leader.MoveOnBoard(card, BoardState.NotNow, "/board?waits=&text=idea");

        var page = await leader.Follow(answer);
        Assert.StartsWith("/board?", answer.Location, StringComparison.Ordinal);
        Assert.Contains("text=idea", answer.Location, StringComparison.Ordinal);
        Assert.Equal(app.Sentence("board.moved"), page.Notice);
        Assert.Equal(card.Id.Value.ToString(), page.One($"#NotNow #card-{card.Id.Value}").GetAttribute("data-card"));
        Assert.Equal(new BoardCard(BoardState.NotNow, null, "HR", null, null, "We talk about it.", "fi") { Aims = new() { Staff = AimMark.Better } }, (await app.Card(card)).Card);
    }

    [Theory]
    [InlineData(BoardState.InDiscussion, "Owner")]
    [InlineData(BoardState.TryingOut, "Owner", "NextStep", "Due", "Answer")]
    [InlineData(BoardState.Done, "Owner", "Answer")]
    [InlineData(BoardState.NotNow, "Owner", "Answer")]
    public async Task Where_something_must_be_said_first_the_cards_own_form_asks_for_it_with_the_state_chosen(BoardState state, params string[] needed)
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var asked = await leader.MoveOnBoard(card, state);

        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Equal(needed.ToDictionary(field => field, field => app.Sentence($"BoardFields.{field}")), asked.FieldErrors);
        Assert.Equal(state.ToString(), asked.One("#move input[name=state][checked]").GetAttribute("value"));
        Assert.Equal((BoardState.New, 1), ((await app.Card(card)).State, (await app.Card(card)).History.Count));

        var saved = await leader.Send(asked, ("Owner", "HR"), ("NextStep", "Ask"), ("Due", "2026-04-01"), ("Answer", "Yes."));

        Assert.Equal((HttpStatusCode.Redirect, state), (saved.Status, (await app.Card(card)).State));
    }

    [Fact]
    public async Task Of_two_who_move_a_card_at_the_same_time_the_second_sees_the_card_as_it_is_now()
    {
        var (card, first, second) = (await app.GivenCard(), await app.Leader(), await app.Leader());
        var board = await second.Get("/board");
        await first.Send(await first.Get(card.Address()), ("state", "InDiscussion"), ("Owner", "HR"), ("Answer", "We talk about it."));

        var told = await second.SendForm(board, $"#card-{card.Id.Value} form", ("state", "Done"));
        var saved = await second.Send(told);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("board.stale")), (told.Status, told.Notice));
        Assert.Equal(("HR", "We talk about it."), (told.One("#Owner").GetAttribute("value"), told.One("#Answer").TextContent.Trim()));
        Assert.Equal((HttpStatusCode.Redirect, BoardState.Done), (saved.Status, (await app.Card(card)).State));
    }

    [Fact]
    public async Task A_move_by_somebody_who_reads_another_language_leaves_the_texts_in_theirs()
    {
        var (card, leader, svea) = (await app.GivenCard(), await app.Leader(), (await app.Leader()).Speaking("sv"));
        await leader.Send(await leader.Get(card.Address()), ("state", "InDiscussion"), ("Owner", "HR"), ("Answer", "Puhutaan."));

        await svea.MoveOnBoard(card, BoardState.Done);

        Assert.Equal((BoardState.Done, "fi"), ((await app.Card(card)).State, (await app.Card(card)).Language));
    }

    [Fact]
    public async Task A_move_after_the_page_expired_offers_the_cards_form_as_the_card_is()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        await leader.Send(await leader.Get(card.Address()), ("state", "InDiscussion"), ("Owner", "HR"), ("Answer", "We talk about it."));

        var page = await leader.Post($"{card.Address()}?handler=Move", ("version", "0"), ("state", "Done"), ("form-token", "old"));

        Assert.Equal((HttpStatusCode.BadRequest, "HR", "We talk about it."), (page.Status, page.One("#Owner").GetAttribute("value"), page.One("#Answer").TextContent.Trim()));
        Assert.Equal("1", page.One("#move #Version").GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_of_the_board_is_ever_deleted()
    {
        var (card, kaisa) = (await app.GivenCard(), await app.Admin());
        await kaisa.SendForm(await kaisa.Get(card.Address()), "#say", ("Comment", "It stays."));

        var page = await kaisa.Get(card.Address());
        var sources = Repository.Read("src/Ideas.Web/Features", ".cs").Where(file => !file.Key.Contains("/Transfer/", StringComparison.Ordinal)).Select(file => file.Value);

        Assert.Equal(
            [$"/board/{card.Id.Value}#move", $"/board/{card.Id.Value}?handler=Comment#say"],
            page.All("main form[method=post]").Select(form => form.GetAttribute("action")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(sources, source => new[] { "BoardItems.Remove", "BoardComments.Remove", "Experiments.Remove", "BoardItems.ExecuteDelete", "BoardComments.ExecuteDelete", "Experiments.ExecuteDelete" }.Any(source.Contains));
        Assert.Single(await app.Comments(card));
    }
}
