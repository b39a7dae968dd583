using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Audit;

namespace Ideas.Web.Tests.Board;

public sealed class ExperimentTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task An_experiment_begins_today_takes_ninety_days_and_is_seen_by_everybody()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var answer = await leader.Begin(card);

        var begun = Assert.Single(await app.Experiments(card));
        var (page, board) = (await app.Somebody().Get(card.Address()), await app.Somebody().Get("/board"));
        Assert.Equal(app.Sentence("card.saved"), (await leader.Follow(answer)).Notice);
        Assert.Equal(new ExperimentPlan("Doors open on Tuesdays", "The library", Today, Today.AddDays(90), "Visitors", "10", null, null, null, "fi"), begun.Said());
        Assert.Equal("Doors open on Tuesdays", page.One(".experiment h3").Line());
        Assert.Contains($"{app.Sentence("card.experiment.begun")} Doors open on Tuesdays", page.One(".timeline").Line(), StringComparison.Ordinal);
        Assert.Equal(app.Sentence("experiment.chip", "31.5.2026"), board.One($"#card-{card.Id.Value} .trial").Line());
        Assert.Empty(page.All("a[href$='/experiment']"));
        Assert.Equal("Kaisa Korhonen", (await app.Entries(AuditAct.ExperimentStarted)).Last().ByName);
    }

    [Fact]
    public async Task More_than_ninety_days_must_be_meant()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var asked = await leader.Begin(card, ("Until", "2026-06-01"));
        var none = await app.Experiments(card);
        var saved = await leader.Send(asked, ("longer", "true"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("experiment.long", 90)), (asked.Status, asked.FieldErrors["Until"]));
        Assert.Equal("Doors open on Tuesdays", asked.One("#What").TextContent.Trim());
        Assert.Empty(none);
        Assert.Equal((HttpStatusCode.Redirect, 91), (saved.Status, Assert.Single(await app.Experiments(card)).Said().Days));
    }

    [Theory]
    [InlineData("What", "", "ExperimentFields.What")]
    [InlineData("Who", " ", "ExperimentFields.Who")]
    [InlineData("Measure", "", "ExperimentFields.Measure")]
    [InlineData("Until", "2026-03-01", "ExperimentFields.Until")]
    [InlineData("Until", "", "experiment.day")]
    [InlineData("From", "", "experiment.day")]
    public async Task What_is_missing_is_said_beside_its_field(string field, string value, string sentence)
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var page = await leader.Begin(card, (field, value));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence(sentence)), (page.Status, page.FieldErrors[field]));
        Assert.Empty(await app.Experiments(card));
    }

    [Theory]
    [InlineData(ExperimentOutcome.Spread)]
    [InlineData(ExperimentOutcome.Adjust)]
    [InlineData(ExperimentOutcome.Stop)]
    public async Task It_ends_with_what_was_measured_and_learned_and_then_stays_as_it_is(ExperimentOutcome outcome)
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        await leader.Begin(card);
        var form = await leader.Get($"{card.Address()}/experiment");

        var asked = await leader.Send(form, ("outcome", outcome.ToString()));
        await leader.Send(asked, ("outcome", outcome.ToString()), ("After", "40"), ("Learned", "Evenings are better."));
        var late = await leader.Send(form, ("What", "Something else"));

        var ended = Assert.Single(await app.Experiments(card));
        var page = await app.Somebody().Get(card.Address());
        Assert.Equal(["After", "Learned"], asked.FieldErrors.Keys.Order());
        Assert.Equal(outcome.ToString(), asked.One("input[name=outcome][checked]").GetAttribute("value"));
        Assert.Equal((outcome, "40", "Evenings are better.", "Doors open on Tuesdays", app.Clock.GetUtcNow()), (ended.Outcome, ended.After, ended.Learned, ended.What, ended.EndedAt));
        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("experiment.stale")), (late.Status, late.Notice));
        Assert.Contains(app.Sentence("card.experiment.ended", app.Sentence($"ExperimentOutcome.{outcome}")), page.One(".timeline").Line(), StringComparison.Ordinal);
        Assert.Contains("Evenings are better.", page.One(".experiment").Line(), StringComparison.Ordinal);
        Assert.NotEmpty(await app.Entries(AuditAct.ExperimentEnded));
    }

    [Fact]
    public async Task One_goes_on_at_a_time_and_earlier_ones_stay_on_the_card()
    {
        var (card, first, second) = (await app.GivenCard(), await app.Leader(), await app.Leader());
        var seconds = await second.Get($"{card.Address()}/experiment");
        await first.Begin(card);

        var told = await second.Send(seconds, ("What", "Another trial"), ("Who", "We"), ("Measure", "Days"));
        var running = Assert.Single(await app.Experiments(card));
        await first.Send(await first.Get($"{card.Address()}/experiment"), ("outcome", "Adjust"), ("After", "40"), ("Learned", "Evenings."));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await first.Begin(card, ("What", "Doors open on Fridays"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("experiment.stale"), "Another trial"), (told.Status, told.Notice, told.One("#What").TextContent.Trim()));
        Assert.Equal(running.Id.ToString(), told.One("#Running").GetAttribute("value"));
        Assert.Equal(["Doors open on Fridays", "Doors open on Tuesdays"], (await first.Get(card.Address())).All(".experiment h3").Select(title => title.Line()));
    }

    [Fact]
    public async Task Of_two_who_change_it_the_second_is_told_and_overwrites_nothing()
    {
        var (card, first, second) = (await app.GivenCard(), await app.Leader(), await app.Leader());
        await first.Begin(card);
        var (firsts, seconds) = (await first.Get($"{card.Address()}/experiment"), await second.Get($"{card.Address()}/experiment"));
        await first.Send(firsts, ("Who", "The school"));

        var told = await second.Send(seconds, ("Before", "12"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("experiment.stale")), (told.Status, told.Notice));
        Assert.Equal(("The school", "10"), ((await app.Experiments(card))[0].Who, (await app.Experiments(card))[0].Before));
        Assert.NotEmpty(await app.Entries(AuditAct.ExperimentChanged));
    }

    [Fact]
    public async Task A_card_is_closed_only_when_its_experiment_has_ended()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        await leader.Begin(card);

        var early = await leader.Send(await leader.Get(card.Address()), ("state", "Done"), ("Owner", "HR"), ("Answer", "Doors stay open."));
        var dragged = await leader.MoveOnBoard(card, BoardState.NotNow);
        await leader.Send(await leader.Get($"{card.Address()}/experiment"), ("outcome", "Spread"), ("After", "40"), ("Learned", "Evenings."));
        var then = await leader.Send(await leader.Get(card.Address()), ("state", "Done"), ("Owner", "HR"), ("Answer", "Doors stay open."));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("card.trial"), "Doors stay open."), (early.Status, early.FieldErrors["State"], early.One("#Answer").TextContent.Trim()));
        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("card.trial")), (dragged.Status, dragged.FieldErrors["State"]));
        Assert.Equal((HttpStatusCode.Redirect, BoardState.Done), (then.Status, (await app.Card(card)).State));
    }

    [Fact]
    public async Task Nothing_new_is_tried_with_a_card_that_is_closed()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        var form = await leader.Get($"{card.Address()}/experiment");
        await leader.Send(await leader.Get(card.Address()), ("state", "NotNow"), ("Owner", "HR"), ("Answer", "There is no money."));

        var refused = await leader.Send(form, ("What", "Doors open on Tuesdays"), ("Who", "The library"), ("Measure", "Visitors"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("experiment.closed"), "Doors open on Tuesdays"), (refused.Status, refused.Notice, refused.One("#What").TextContent.Trim()));
        Assert.Empty(await app.Experiments(card));
        Assert.Empty((await leader.Get(card.Address())).All("a[href$='/experiment']"));
    }

    [Fact]
    public async Task A_card_that_is_tried_out_asks_its_leaders_for_an_experiment()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        await leader.Send(await leader.Get(card.Address()), ("state", "TryingOut"), ("Owner", "HR"), ("NextStep", "Ask"), ("Due", "2026-04-01"), ("Answer", "Yes."));

        var (hers, theirs) = (await leader.Get(card.Address()), await app.Somebody().Get(card.Address()));

        Assert.Contains(app.Sentence("experiment.hint"), hers.One("#experiment-live").Line(), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("experiment.none"), theirs.One("#experiment-live").Line(), StringComparison.Ordinal);
    }
}
