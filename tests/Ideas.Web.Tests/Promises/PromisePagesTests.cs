using Ideas.Web.Features.Board;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Promises;

public sealed class PromisePagesTests
{
    private static readonly DateOnly By = new(2026, 3, 12);

    [Fact]
    public async Task The_same_countdown_stands_on_the_campaign_the_board_the_results_and_what_employees_see()
    {
        await using var app = new IdeasApp();
        var campaign = await GivenPromise(app);
        app.Clock.Set(new(2026, 3, 15, 9, 0, 0, TimeSpan.Zero));
        var (admin, ada) = (await app.Admin(), app.Somebody());

        var late = app.Sentence("promise.late.other", 3);

        foreach (var page in new[] { await admin.Get($"/campaigns/{campaign.Code}"), await admin.Get($"/results/{campaign.Code}"), await ada.Get("/board"), await ada.Get($"{campaign.Home}/result"), await ada.Get("/promises"), await ada.Get($"{campaign.Home}/what-happened") })
        {
            Assert.Equal((page.Address, late), (page.Address, page.One(".clock--late time").Line()));
            Assert.Contains(app.Sentence("promise.answered", 0, 2), page.One(".clock--late").Line(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Everybody_sees_how_many_promises_were_kept_on_time()
    {
        await using var app = new IdeasApp();
        var (kept, late) = (await GivenPromise(app), await GivenPromise(app));
        await app.Given(ACampaign.Open.WithIdeas(2).AnsweringBy(By.AddDays(90)));
        await Answer(app, kept);
        var before = await app.Somebody().Get("/promises");
        app.Clock.Set(new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero));
        await Answer(app, late);

        var after = await app.Somebody().Get("/promises");

        Assert.Equal(app.Sentence("promises.rate.none"), before.One(".promise-rate p").Line());
        Assert.Equal("1 / 2", after.One(".promise-figure strong").Line());
        Assert.Equal([app.Sentence("promise.kept-late.other", 2), app.Sentence("PromiseStanding.Kept")], after.All(".clock time").Select(clock => clock.Line()).Order().Reverse().OrderBy(says => says == app.Sentence("PromiseStanding.Kept")));
        Assert.Contains(app.Sentence("promises.link", 1, 2), (await app.Somebody().Get("/board")).One(".promise-strip").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_counts_from_the_day_it_was_first_given_also_when_it_is_reworded_later()
    {
        await using var app = new IdeasApp();
        var campaign = await GivenPromise(app);
        await Answer(app, campaign);
        app.Clock.Set(new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));
        await Answer(app, campaign, "Sanottu paremmin.");

        Assert.Equal(app.Sentence("PromiseStanding.Kept"), (await app.Somebody().Get("/promises")).One(".clock time").Line());
    }

    [Fact]
    public async Task An_answer_that_was_taken_away_counts_from_the_day_it_was_given_again()
    {
        await using var app = new IdeasApp();
        var campaign = await GivenPromise(app);
        await Answer(app, campaign);
        app.Clock.Set(new(2026, 3, 11, 9, 0, 0, TimeSpan.Zero));
        await Answer(app, campaign, answer: null);
        app.Clock.Set(new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero));
        await Answer(app, campaign, "Sittenkin.");

        Assert.Equal(app.Sentence("promise.kept-late.other", 2), (await app.Somebody().Get("/promises")).One(".clock time").Line());
    }

    [Fact]
    public async Task A_running_campaign_shows_its_clock_only_to_those_who_have_its_code()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3).AnsweringBy(By));
        var ada = app.Somebody();

        var (welcome, promises) = (await ada.Get($"{campaign.Home}/welcome"), await ada.Get("/promises"));

        Assert.Equal(app.Sentence("promise.left.other", 10), welcome.One(".clock time").Line());
        Assert.DoesNotContain(campaign.Code, promises.Source, StringComparison.Ordinal);
        Assert.Empty(promises.All(".clock"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Of_a_campaign_for_some_nothing_shows_outside_before_its_result_is_out(bool isUnpublished, bool isShown)
    {
        await using var app = new IdeasApp { Settings = { ["Site:BoardNeedsSignIn"] = "true" } };
        var open = ACampaign.Open.WithIdeas(2).WithBoardOf(2).AnsweringBy(By).Admitting(CampaignAccess.Word, "Talkoot");
        var campaign = await app.Given(isUnpublished ? open.Unpublished() : open);
        await app.Vote(campaign, people: 12, duels: 1);
        await app.Close(campaign);
        await app.RunJobs();
        await app.Push(campaign);
        app.Clock.Set(new(2026, 3, 20, 9, 0, 0, TimeSpan.Zero));

        var promises = await app.Somebody().Get("/promises");

        Assert.Equal(isShown ? 1 : 0, promises.All(".clock").Count);
    }

    [Fact]
    public async Task Where_places_are_hidden_the_count_does_not_tell_which_cards_are_the_best()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4).WithBoardOf(4).Unpublished().AnsweringBy(By, best: 1));
        await app.Vote(campaign, people: 12, duels: 6);
        await app.Close(campaign);
        await app.Push(campaign);
        var worst = (await app.OnBoard(campaign)).MaxBy(card => card.RankAtPush)!;

        await app.Use<MoveCard, BoardOutcome?>(move => move.RunAsync(new CardChange(worst.Id, worst.Version, BoardState.InDiscussion, "HR", null, null, "Ei nyt.", "fi"), null, CancellationToken.None));

        Assert.Equal(4, (await app.OnBoard(campaign)).Count);
        Assert.Contains(app.Sentence("promise.answered", 1, 1), (await app.Somebody().Get("/promises")).One(".clock").Line(), StringComparison.Ordinal);
    }

    /// <summary>A campaign that has ended, with two ideas on the board and a promise to answer both.</summary>
    private static async Task<GivenCampaign> GivenPromise(IdeasApp app)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).WithBoardOf(2).AnsweringBy(By));
        await app.Vote(campaign, people: 12, duels: 1);
        await app.Close(campaign);
        await app.Push(campaign);
        Assert.Equal(2, (await app.OnBoard(campaign)).Count);
        return campaign;
    }

    private static async Task Answer(IdeasApp app, GivenCampaign campaign, string? answer = "Tehdään.")
    {
        foreach (var card in await app.OnBoard(campaign))
        {
            var outcome = await app.Use<MoveCard, BoardOutcome?>(move => move.RunAsync(new CardChange(card.Id, card.Version, BoardState.InDiscussion, "HR", null, null, answer, "fi"), null, CancellationToken.None));
            Assert.IsType<BoardOutcome.Changed>(outcome);
        }
    }
}
