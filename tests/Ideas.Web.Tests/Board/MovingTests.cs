using System.Net;
using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Board;

public sealed class MovingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private static readonly (string, string?)[] Everything =
        [("Owner", "HR"), ("NextStep", "Ask the units"), ("Due", "2026-04-01"), ("Answer", "We try it in two units.")];

    [Theory]
    [InlineData(BoardState.New)]
    [InlineData(BoardState.InDiscussion, "Owner")]
    [InlineData(BoardState.TryingOut, "Owner", "NextStep", "Due", "Answer")]
    [InlineData(BoardState.Done, "Owner", "Answer")]
    [InlineData(BoardState.NotNow, "Owner", "Answer")]
    public async Task Each_state_asks_for_what_it_needs(BoardState state, params string[] needed)
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var page = await leader.Send(await leader.Get(card.Address()), ("state", state.ToString()));

        Assert.Equal(needed.Length == 0 ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(needed.ToDictionary(field => field, field => app.Sentence($"BoardFields.{field}")), page.FieldErrors);
        Assert.Equal(BoardState.New, (await app.Card(card)).State);
    }

    [Theory]
    [InlineData(BoardState.InDiscussion)]
    [InlineData(BoardState.TryingOut)]
    [InlineData(BoardState.Done)]
    [InlineData(BoardState.NotNow)]
    public async Task With_that_said_the_card_moves(BoardState state)
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var page = await leader.Send(await leader.Get(card.Address()), [("state", state.ToString()), .. Everything]);

        var moved = await app.Card(card);
        Assert.Equal(app.Sentence("card.saved"), (await leader.Follow(page)).Notice);
        Assert.Equal(new BoardCard(state, null, "HR", "Ask the units", new DateOnly(2026, 4, 1), "We try it in two units.", "fi"), moved.Card);
    }

    [Fact]
    public async Task What_was_typed_is_still_there_when_something_is_missing()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var page = await leader.Send(await leader.Get(card.Address()), ("state", "TryingOut"), ("NextStep", "Ask the units"), ("Answer", "We try it."));

        Assert.Equal(["Due", "Owner"], page.FieldErrors.Keys.Order());
        Assert.Equal(("Ask the units", "We try it."), (page.One("#NextStep").GetAttribute("value"), page.One("#Answer").TextContent.Trim()));
        Assert.Equal("TryingOut", page.One("input[name=state][checked]").GetAttribute("value"));
    }

    [Fact]
    public async Task Every_change_is_in_the_history_with_who_made_it()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        await leader.Send(await leader.Get(card.Address()), ("state", "InDiscussion"), ("Owner", "HR"));
        app.Clock.Advance(TimeSpan.FromHours(1));

        await leader.Send(await leader.Get(card.Address()), ("state", "Done"), ("Answer", "It is done."));

        var history = (await app.Card(card)).History.OrderBy(change => change.At).ThenBy(change => change.Id).ToList();
        Assert.Equal([BoardState.New, BoardState.InDiscussion, BoardState.Done], history.Select(change => change.State));
        Assert.Equal([null, "Kaisa Korhonen", "Kaisa Korhonen"], history.Select(change => change.ByName));
        Assert.Equal((app.Clock.GetUtcNow(), "It is done."), (history[2].At, history[2].Answer));
    }

    [Fact]
    public async Task Saving_without_a_change_adds_nothing_to_the_history()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        await leader.Send(await leader.Get(card.Address()), ("state", "InDiscussion"), ("Owner", "HR"));

        await leader.Send(await leader.Get(card.Address()));

        Assert.Equal(2, (await app.Card(card)).History.Count);
    }

    [Fact]
    public async Task An_owner_with_an_account_is_that_account()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        await app.Account(Roles.Leader, name: "Outi Owner");

        await leader.Send(await leader.Get(card.Address()), ("state", "InDiscussion"), ("Owner", " Outi Owner "));

        var moved = await app.Card(card);
        Assert.Equal("Outi Owner", moved.OwnerName);
        Assert.NotNull(moved.OwnerAccountId);
    }

    [Fact]
    public async Task Of_two_who_change_a_card_at_the_same_time_the_second_is_told_and_can_still_save()
    {
        var (card, first, second) = (await app.GivenCard(), await app.Leader(), await app.Leader());
        var (firsts, seconds) = (await first.Get(card.Address()), await second.Get(card.Address()));
        await first.Send(firsts, ("state", "InDiscussion"), ("Owner", "HR"));

        var told = await second.Send(seconds, ("state", "NotNow"), ("Owner", "Economy"), ("Answer", "Not this year."));
        var saved = await second.Send(told);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("card.stale")), (told.Status, told.Notice));
        Assert.Equal(("Economy", "Not this year."), (told.One("#Owner").GetAttribute("value"), told.One("#Answer").TextContent.Trim()));
        Assert.Equal((HttpStatusCode.Redirect, BoardState.NotNow), (saved.Status, (await app.Card(card)).State));
    }

    [Fact]
    public async Task A_next_step_cannot_lie_in_the_past()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var page = await leader.Send(await leader.Get(card.Address()), [("state", "TryingOut"), .. Everything.Where(field => field.Item1 != "Due"), ("Due", "2026-03-01")]);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("card.due.past")), (page.Status, page.FieldErrors["Due"]));
    }

    [Theory]
    [InlineData("Owner", BoardItem.MaxOwner)]
    [InlineData("NextStep", BoardItem.MaxNextStep)]
    [InlineData("Answer", BoardItem.MaxAnswer)]
    public async Task What_is_too_long_is_said_beside_its_field(string field, int limit)
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var page = await leader.Send(await leader.Get(card.Address()), ("state", "InDiscussion"), (field, new string('x', limit + 1)));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.long", limit)), (page.Status, page.FieldErrors[field]));
        Assert.Single((await app.Card(card)).History);
    }

    [Theory]
    [InlineData("state", "Nonsense")]
    [InlineData("state", "17")]
    [InlineData("Due", "yesterday")]
    public async Task What_cannot_be_read_moves_nothing(string field, string value)
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var page = await leader.Send(await leader.Get(card.Address()), [.. Everything.Append(("state", "InDiscussion")).Where(filled => filled.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.Notice);
        Assert.Single((await app.Card(card)).History);
    }
}
