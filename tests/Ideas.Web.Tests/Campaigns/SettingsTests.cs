using System.Net;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>Every setting does something: each test changes one in the form and sees the difference as an employee.</summary>
public sealed class SettingsTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_question_is_read_in_the_language_of_the_reader()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        await app.Set(campaign, ("in[fi].question", "Mitä lopetamme?"), ("in[sv].question", "Vad slutar vi med?"), ("in[en].question", "What do we stop?"));

        Assert.Equal("Mitä lopetamme?", (await app.Welcome(campaign)).Heading);
        Assert.Equal("Vad slutar vi med?", (await app.Somebody().Speaking("sv").Get($"{campaign.Home}/welcome")).Heading);
        Assert.Equal("What do we stop?", (await (await English()).Get($"{campaign.Home}/welcome")).Heading);
    }

    [Fact]
    public async Task The_language_of_the_campaign_is_what_a_reader_of_another_gets()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        await app.Set(campaign, ("language", "en"), ("in[fi].question", "Mitä?"), ("in[en].question", "What?"));

        Assert.Equal("What?", (await app.Somebody().Speaking("sv").Get($"{campaign.Home}/welcome")).Heading);
    }

    [Fact]
    public async Task The_description_stands_below_the_question()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        await app.Set(campaign, ("in[fi].description", "Taustaa pari lausetta."));

        Assert.Equal("Taustaa pari lausetta.", (await app.Welcome(campaign)).One(".welcome-about").Line());
    }

    [Fact]
    public async Task The_promise_is_shown_to_everyone_from_the_welcome_to_the_thanks()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());

        await app.Set(campaign, ("in[fi].promise", "Johto vastaa viiteen parhaaseen kesäkuussa."));

        Assert.Equal("Johto vastaa viiteen parhaaseen kesäkuussa.", (await ada.Get($"{campaign.Home}/welcome")).One(".promise p[lang]").Line());
        var thanks = await ada.Follow(await ada.Answer(campaign, duels: 10));
        Assert.Contains("viiteen parhaaseen", thanks.One(".promise p[lang]").Line(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", "Johto vastaa 3 parhaaseen ideaan viimeistään 20.3.2026.")]
    [InlineData("", "Johto vastaa jokaiseen ideaan, joka nousee ideataululle, viimeistään 20.3.2026.")]
    public async Task The_day_of_the_answer_is_counted_down_to_from_the_welcome_on(string best, string promised)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        await app.Set(campaign, ("AnswersBy", "2026-03-20"), ("AnswersPromised", best));

        var clock = (await app.Welcome(campaign)).One(".promise .clock");
        Assert.Equal($"{app.Sentence("promise.left.other", 18)} {promised}", clock.Line());
        Assert.Equal("2026-03-20", clock.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("2026-03-01", "", "AnswersBy", "form.answers-by.early")]
    [InlineData("2026-03-09", "", "AnswersBy", "form.answers-by.early")]
    [InlineData("", "3", "AnswersBy", "form.answers-by.missing")]
    [InlineData("2026-03-20", "6", "AnswersPromised", "form.answers.board")]
    [InlineData("2026-03-20", "0", "AnswersPromised", "form.answers.board")]
    public async Task A_promise_that_nobody_could_keep_is_refused(string by, string best, string field, string problem)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        var page = await app.Decide(campaign, ("ClosesAt", "2026-03-09T16:00"), ("AnswersBy", by), ("AnswersPromised", best));

        Assert.Equal((HttpStatusCode.BadRequest, problem == "form.answers.board" ? app.Sentence(problem, 5) : app.Sentence(problem)), (page.Status, page.FieldErrors[field]));
    }

    [Theory]
    [InlineData("6")]
    [InlineData("14")]
    public async Task The_round_is_as_long_as_decided_and_every_page_says_so(string length)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());

        await app.Set(campaign, ("RoundLength", length));

        var round = int.Parse(length, null);
        Assert.Contains(app.Sentence("welcome.what", round), (await ada.Get($"{campaign.Home}/welcome")).One(".welcome-lines").Line(), StringComparison.Ordinal);
        Assert.Equal($"1 / {length}", (await ada.Duel(campaign)).Place());
        Assert.Equal($"{campaign.Home}/idea?pause=true", (await ada.Answer(campaign, duels: round / 2)).Location);
        var last = await ada.Answer(campaign, duels: round - (round / 2));
        Assert.Equal($"{campaign.Home}/thanks", last.Location);
        Assert.Contains((await ada.Follow(last)).All("a.button"), link => link.Line() == app.Sentence("thanks.more", round));
    }

    [Fact]
    public async Task A_hidden_ranking_names_the_length_of_the_round_that_opens_it()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));

        await app.Vote(campaign, people: 5, duels: 1);
        await app.Set(campaign, ("RoundLength", "5"), ("visibility", "AfterVoting"));

        Assert.Contains(app.Sentence("ranking.hidden.AfterVoting", 5), (await app.Somebody().Get($"{campaign.Home}/ranking")).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_answers_more_often_than_the_limit()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());

        await app.Set(campaign, ("AnswerLimit", "10"));

        await ada.Answer(campaign, duels: 10);
        Assert.Equal(app.Sentence("end.enough"), (await ada.Duel(campaign)).Heading);
    }

    [Theory]
    [InlineData("Before", "Pending")]
    [InlineData("After", "Live")]
    public async Task A_new_idea_waits_for_a_moderator_or_not(string moderation, string state)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3)), app.Somebody());

        await app.Set(campaign, ("moderation", moderation));

        var sent = await ada.SendForm(await ada.Get($"{campaign.Home}/idea"), "#idea", ("text", "Pyöräkellari kaikille"));
        Assert.Equal($"{campaign.Home}/idea?done={state}", sent.Location);
    }

    [Theory]
    [InlineData("Always", true)]
    [InlineData("AfterClosing", false)]
    public async Task The_ranking_shows_when_decided(string visibility, bool isShown)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 5, duels: 6);

        await app.Set(campaign, ("visibility", visibility));

        Assert.Equal(isShown, (await app.Somebody().Get($"{campaign.Home}/ranking")).All(".top-row").Count > 0);
    }

    [Fact]
    public async Task Whether_the_result_is_published_is_told_from_the_start()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        var before = await app.Welcome(campaign);

        await app.Set(campaign, ("publishesResult", "false"));

        Assert.Contains(app.Sentence("welcome.published", Campaign.MinSmallestGroup), before.One("main").Line(), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Sentence("welcome.published", Campaign.MinSmallestGroup), (await app.Welcome(campaign)).One("main").Line(), StringComparison.Ordinal);
        Assert.False((await app.Live(campaign)).Facts.PublishesResult);
    }

    [Fact]
    public async Task How_long_background_answers_are_kept_is_told_where_they_are_asked()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3).AskingUnit("Care", "School"));

        await app.Set(campaign, ("RetentionMonths", "7"));

        Assert.Contains(app.Sentence("welcome.kept.other", 7), (await app.Welcome(campaign)).One("form.welcome-form").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_smallest_group_is_told_where_the_background_is_asked()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3).AskingUnit("Care", "School"));

        await app.Set(campaign, ("SmallestGroup", "9"));

        Assert.Contains(app.Sentence("welcome.groups", 9), (await app.Welcome(campaign)).One("form.welcome-form").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_aim_decides_which_pairs_people_get()
    {
        var (top, all) = (await app.Given(ACampaign.Open.WithIdeas(24).WithBoardOf(1)), await app.Given(ACampaign.Open.WithIdeas(24).WithBoardOf(1)));

        await app.Set(all, ("aim", "OrderEverything"));

        foreach (var campaign in new[] { top, all })
        {
            await app.Vote(campaign, people: 40, duels: 20);
            await app.RunJob("rank-campaign", campaign.Id.Value);
            await app.Vote(campaign, people: 20, duels: 20);
        }

        Assert.True(await Spread(top) > 1.2 * await Spread(all), $"{await Spread(top)} and {await Spread(all)}");
    }

    [Fact]
    public async Task The_board_takes_as_many_ideas_as_decided()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Set(campaign, ("BoardSize", "2"));
        await app.Vote(campaign, people: 12, duels: 10);

        await app.Push(campaign);

        var (cards, board) = (await app.OnBoard(campaign), await app.Somebody().Get("/board"));
        Assert.Equal(2, cards.Count);
        Assert.All(cards, card => Assert.NotEmpty(board.All($"a[href='/board/{card.Id.Value}']")));
    }

    [Theory]
    [InlineData("6", 2)]
    [InlineData("12", 0)]
    public async Task An_idea_reaches_the_board_after_as_many_comparisons_as_decided(string minimum, int cards)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));
        await app.Set(campaign, ("BoardMinimum", minimum));
        await app.Vote(campaign, people: 9, duels: 1);

        await app.Push(campaign);

        Assert.Equal(cards, (await app.OnBoard(campaign)).Count);
    }

    [Fact]
    public async Task Starting_ideas_may_come_with_their_translations()
    {
        var admin = await Accounts.Staff.Admin(app);
        var made = await admin.Send(await admin.Get("/campaigns/new/form"), ("in[fi].question", "Mitä?"), ("StartingIdeas", "Pyörät | Cyklar | Bikes\nKävely | Promenad | Walks"));
        var code = made.Location!.Split('/', '?')[2];
        await admin.SendForm(await admin.Get($"/campaigns/{code}"), "form:has(button[value=Open])", ("step", "Open"));

        var duel = await app.Somebody().Speaking("sv").Duel(new GivenCampaign(default, code, new Dictionary<string, IdeaId>()));

        Assert.Equal(["Cyklar", "Promenad"], new[] { duel.Pair().Left, duel.Pair().Right }.Order());
    }

    [Fact]
    public async Task A_limit_below_the_round_is_refused()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        var page = await app.Decide(campaign, ("RoundLength", "20"), ("AnswerLimit", "15"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.limit.round", 20)), (page.Status, page.FieldErrors["AnswerLimit"]));
    }

    private async Task<Person> English()
    {
        var person = app.Somebody();
        await person.Get("/language/en");
        return person;
    }

    /// <summary>How unevenly the comparisons fell on the ideas: their largest number over the mean.</summary>
    private async Task<double> Spread(GivenCampaign campaign)
    {
        var counts = (await app.Votes(campaign)).SelectMany(vote => new[] { vote.LeftId, vote.RightId }).CountBy(idea => idea).Select(idea => (double)idea.Value).ToList();
        return counts.Max() / counts.Average();
    }
}
