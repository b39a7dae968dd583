using Ideas.Web.Features.Board;
using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Board;

public sealed class StalenessTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(BoardState.New, 29, null)]
    [InlineData(BoardState.New, 30, 30)]
    [InlineData(BoardState.InDiscussion, 34, 34)]
    [InlineData(BoardState.Done, 400, null)]
    [InlineData(BoardState.NotNow, 400, null)]
    public void A_card_waits_when_nothing_has_changed_for_thirty_days_unless_it_is_closed(BoardState state, int days, int? waits)
    {
        var changed = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        var stale = Staleness.Of(new BoardCard(state, null, "HR", null, null, "So.", "fi"), null, changed, new DateOnly(2026, 3, 2).AddDays(days));

        Assert.Equal(waits is { } known ? new Staleness(StaleReason.Quiet, known) : null, stale);
    }

    [Fact]
    public async Task It_glows_and_says_why_in_words_and_stops_when_something_happens()
    {
        var (card, leader, ada) = (await app.GivenCard(), await app.Leader(), app.Somebody());
        var before = await ada.Get("/board");
        app.Clock.Advance(TimeSpan.FromDays(34));

        var board = await ada.Get("/board");
        leader = await app.Leader();
        await leader.Send(await leader.Get(card.Address()), ("state", "InDiscussion"), ("Owner", "HR"));
        var after = await ada.Get("/board");

        Assert.Empty(before.All(".is-stale, .stale-word"));
        Assert.Equal(app.Sentence("stale.Quiet.other", 34), board.One(".board-card.is-stale .stale-word").Line());
        Assert.Empty(after.All(".is-stale, .stale-word"));
    }

    [Fact]
    public async Task A_next_step_or_an_experiment_whose_day_has_passed_glows_and_a_running_experiment_keeps_its_peace()
    {
        var (card, leader, ada) = (await app.GivenCard(), await app.Leader(), app.Somebody());
        await leader.Begin(card);
        app.Clock.Advance(TimeSpan.FromDays(89));
        var running = await ada.Get(card.Address());
        app.Clock.Advance(TimeSpan.FromDays(3));
        var over = await ada.Get(card.Address());
        leader = await app.Leader();
        await leader.Send(await leader.Get(card.Address()), ("NextStep", "Ask"), ("Due", "2026-06-01"));

        var late = await ada.Get(card.Address());

        Assert.Empty(running.All(".stale-word"));
        Assert.Equal(app.Sentence("stale.Experiment.other", 2), over.One(".card-hero.is-stale .stale-word").Line());
        Assert.Equal(app.Sentence("stale.Step.one"), late.One(".stale-word").Line());
    }
}
