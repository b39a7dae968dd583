using System.Net;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Joining;

public sealed class WelcomeTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Who_comes_first_reads_in_three_lines_what_it_is_about_and_what_leadership_promised()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).Promising("We answer the top five.").Closing(app.Clock.GetUtcNow().AddDays(3)));

        var page = await app.Somebody().Open(campaign.Home);

        Assert.Equal(($"{campaign.Home}/welcome", "Mitä muutetaan?"), (page.Address, page.Heading));
        Assert.Equal([app.Sentence("welcome.what", 10), app.Sentence("welcome.time.other", 2), app.Sentence("welcome.unseen")], page.All(".welcome-lines li").Select(line => line.Line()));
        Assert.Equal(["We answer the top five.", app.Sentence("campaign.closes", app.Get<Texts>().Moment(app.Clock.GetUtcNow().AddDays(3)))], page.All(".promise p").Select(line => line.Line()));
        Assert.Empty(page.All("form.welcome-form h2"));
    }

    [Fact]
    public async Task Who_has_started_is_never_stopped_again()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());

        var first = await ada.Start(await ada.Open(campaign.Home));
        var second = await ada.Get(campaign.Home);

        Assert.Equal((campaign.Home, true, true), (first.Address, first.IsDuel(), second.IsDuel()));
    }

    [Fact]
    public async Task Nor_is_who_answered_before_there_was_a_welcome()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        await ada.Choose(await ada.Duel(campaign), Choice.Left);
        ada.Forget("asked", campaign.Home);

        Assert.True((await ada.Get(campaign.Home)).IsDuel());
    }

    [Fact]
    public async Task While_ideas_are_collected_the_welcome_says_so_and_leads_to_the_form_for_one()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Collecting.WithIdeas(2)), app.Somebody());

        var welcome = await ada.Open(campaign.Home);
        var started = await ada.Start(welcome);

        Assert.Equal([app.Sentence("welcome.what.collect"), app.Sentence("welcome.time.collect"), app.Sentence("welcome.unseen.collect")], welcome.All(".welcome-lines li").Select(line => line.Line()));
        Assert.Equal($"{campaign.Home}/idea", started.Address);
        Assert.Equal(app.Sentence("end.early"), (await ada.Get(campaign.Home)).Heading);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_start_nobody_is_stopped()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Closed.WithIdeas(2)), app.Somebody());

        var (home, welcome) = (await ada.Get(campaign.Home), await ada.Get($"{campaign.Home}/welcome"));

        Assert.Equal(app.Sentence("end.over"), home.Heading);
        Assert.Empty(welcome.All("main form, .welcome-lines"));
    }

    [Theory]
    [InlineData("/idea")]
    [InlineData("/ranking")]
    public async Task Links_to_other_pages_lead_there_at_once(string page)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));

        Assert.Equal(HttpStatusCode.OK, (await app.Somebody().Get(campaign.Home + page)).Status);
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    public async Task A_browser_that_keeps_no_cookies_is_told_so_instead_of_being_welcomed_for_ever(string language)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));

        var page = await app.Somebody().Speaking(language).Post($"{campaign.Home}/welcome", ("form-token", "of no use without its cookie"));

        Assert.Equal((HttpStatusCode.BadRequest, app.SentenceIn(language, "welcome.cookies")), (page.Status, page.Notice));
        Assert.True(page.IsWelcome());
    }

    [Fact]
    public async Task Who_is_asked_for_the_background_reads_how_small_a_group_is_ever_shown()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School").WithGroupsOf(12));

        var page = await app.Somebody().Open(campaign.Home);

        Assert.Equal(app.Sentence("welcome.groups", 12), page.One("form.welcome-form > p").Line());
    }

    [Fact]
    public async Task Who_comes_first_is_asked_for_the_background_and_may_decline()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School"));

        var page = await app.Somebody().Open(campaign.Home);

        Assert.Equal($"{campaign.Home}/welcome", page.Address);
        Assert.Equal("Yksikkö", page.One("legend").Line());
        Assert.Equal(["Care", "School", app.Sentence("welcome.rather-not")], page.All("label.choice").Select(choice => choice.Line()));
        Assert.Equal("", page.One("input[type=radio][checked]").GetAttribute("value"));
    }

    [Fact]
    public async Task An_answer_is_kept_and_the_duels_start()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);

        var duel = await ada.Follow(await ada.SendForm(welcome, "form.welcome-form", Choosing(welcome, "School")));

        Assert.True(duel.IsDuel());
        Assert.Equal(["School"], await Told(campaign));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0197f3f5-0000-7000-8000-000000000000")]
    [InlineData("nonsense")]
    public async Task Who_rather_does_not_say_tells_nothing_and_takes_part_all_the_same(string option)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);

        var duel = await ada.Follow(await ada.SendForm(welcome, "form.welcome-form", (Field(welcome), option)));

        Assert.True(duel.IsDuel());
        Assert.Empty(await Told(campaign));
    }

    [Fact]
    public async Task What_was_told_stands_there_and_can_be_taken_back()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);
        await ada.SendForm(welcome, "form.welcome-form", Choosing(welcome, "School"));

        var again = await ada.Get($"{campaign.Home}/welcome");
        Assert.Equal(Choosing(welcome, "School").Item2, again.One("input[type=radio][checked]").GetAttribute("value"));
        await ada.SendForm(again, "form.welcome-form", (Field(again), ""));

        Assert.Empty(await Told(campaign));
    }

    [Fact]
    public async Task A_later_answer_takes_the_place_of_the_earlier()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);

        await ada.SendForm(welcome, "form.welcome-form", Choosing(welcome, "School"));
        await ada.SendForm(welcome, "form.welcome-form", Choosing(welcome, "Care"));

        Assert.Equal(["Care"], await Told(campaign));
    }

    [Fact]
    public async Task An_answer_sent_six_times_at_once_is_kept_once_and_fails_nobody()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);
        var first = await ada.SendForm(welcome, "form.welcome-form", (Field(welcome), ""));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ada.SendForm(welcome, "form.welcome-form", Choosing(welcome, "School"))));

        Assert.All(answers.Prepend(first), answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(["School"], await Told(campaign));
    }

    [Fact]
    public async Task An_expired_form_says_so_and_tells_nothing()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);

        var page = await ada.SendForm(welcome, "form.welcome-form", Choosing(welcome, "School"), ("form-token", null));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.expired")), (page.Status, page.Notice));
        Assert.Equal("School", page.One("label.choice:has(input[checked])").Line());
        Assert.Empty(await Told(campaign));
    }

    private static string Field(Page welcome) => welcome.All("input[type=radio]")[0].GetAttribute("name")!;

    /// <summary>The field of one answer, filled in.</summary>
    public static (string Name, string? Value) Choosing(Page welcome, string option) =>
        (Field(welcome), welcome.All("label.choice").Single(choice => choice.Line() == option).QuerySelector("input")!.GetAttribute("value"));

    private Task<List<string>> Told(GivenCampaign campaign) => app.Read(context => (
        from participant in context.Participants.Where(participant => participant.CampaignId == campaign.Id)
        from segment in participant.Segments
        join option in context.Set<BackgroundOption>() on segment.OptionId equals option.Id
        select option.Key).ToListAsync());
}
