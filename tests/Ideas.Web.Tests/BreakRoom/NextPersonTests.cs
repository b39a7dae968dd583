using System.Net;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.BreakRoom;

public sealed class NextPersonTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_next_person_is_somebody_else_and_the_votes_of_both_count()
    {
        var (campaign, tablet) = await Given();

        var first = await tablet.TakePart(campaign, duels: 2);
        var welcome = await tablet.Follow(await tablet.Next(first));
        var second = await tablet.TakePart(campaign, duels: 3);

        Assert.Equal((true, "fresh"), (welcome.IsWelcome(), welcome.Shared()));
        Assert.Equal(("4 / 10", "taken"), (second.Place(), second.Shared()));
        Assert.Equal([2, 3], (await app.Votes(campaign)).GroupBy(vote => vote.ParticipantId).Select(votes => votes.Count()).Order());
        Assert.Equal((2, 5), ((await app.Standings(campaign)).Participants, (await app.Standings(campaign)).Votes));
    }

    [Fact]
    public async Task The_pages_of_the_person_before_cannot_be_reached_by_going_back()
    {
        var (campaign, tablet) = await Given();
        await tablet.TakePart(campaign, duels: 10);

        await tablet.Next(await tablet.Get($"{campaign.Home}/thanks"));

        Assert.Equal($"{campaign.Home}/ranking", (await tablet.Get($"{campaign.Home}/thanks")).Location);
        Assert.Equal($"{campaign.Home}/welcome", (await tablet.Get(campaign.Home)).Location);
        Assert.Equal("fresh", (await tablet.Get($"{campaign.Home}/ranking")).Shared());
    }

    [Fact]
    public async Task What_the_person_before_chose_cannot_be_taken_back_by_the_next()
    {
        var (campaign, tablet) = await Given();
        var before = await tablet.TakePart(campaign);

        await tablet.Next(before);
        await tablet.Undo(before);
        var next = await tablet.Duel(campaign);

        Assert.Equal(1, (await app.Standings(campaign)).Votes);
        Assert.True(next.One("[data-undo]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Nor_when_a_late_answer_brought_its_cookies_back()
    {
        var (campaign, tablet) = await Given();
        await tablet.TakePart(campaign);
        tablet.Forget("participant", campaign.Home);
        tablet.Forget("asked", campaign.Home);

        var ranking = await tablet.Get($"{campaign.Home}/ranking");
        var start = await tablet.SendForm(await tablet.Open(campaign.Home), "form.welcome-form");
        var next = await tablet.Follow(start);

        Assert.Equal("taken", ranking.Shared());
        Assert.Equal("1 / 10", next.Place());
        Assert.True(next.One("[data-undo]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_background_is_asked_of_everybody_anew()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit("Care", "School"));
        var tablet = await app.Tablet(campaign);
        var first = await tablet.Open(campaign.Home);
        var duel = await tablet.Start(first, Joining.WelcomeTests.Choosing(first, "School"));

        var second = await tablet.Follow(await tablet.Next(duel));

        Assert.Equal(app.Sentence("welcome.rather-not"), second.One("label.choice:has(input[checked])").Line());
    }

    [Fact]
    public async Task The_language_goes_with_the_person_who_chose_it()
    {
        var (campaign, tablet) = await Given();
        await tablet.Get("/language/sv");
        var page = await tablet.TakePart(campaign);

        var next = await tablet.Follow(await tablet.Next(page));

        Assert.Equal(("sv", "fi"), (page.Html.DocumentElement.GetAttribute("lang"), next.Html.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task So_does_a_receipt_that_was_left_open()
    {
        var (campaign, tablet) = await Given();

        var next = await tablet.Next(await tablet.TakePart(campaign));

        Assert.Contains(next.Cookies(), cookie => cookie.StartsWith("receipt=;", StringComparison.Ordinal) && cookie.Contains("path=/receipt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_expired_page_says_so_and_forgets_nobody()
    {
        var (campaign, tablet) = await Given();
        var page = await tablet.TakePart(campaign);

        var answer = await tablet.SendForm(page, "#next-person", ("form-token", null));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("break-room.expired")), (answer.Status, answer.One("#errors").Line()));
        Assert.Equal("2 / 10", (await tablet.Get(campaign.Home)).Place());
    }

    private async Task<(GivenCampaign Campaign, Person Tablet)> Given()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        return (campaign, await app.Tablet(campaign));
    }
}
