using System.Net;

namespace Ideas.Web.Tests.Proposing;

public sealed class ProposingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task An_idea_joins_the_duels_at_once_where_moderation_comes_after()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes")), app.Somebody());

        var page = await ada.Follow(await ada.Propose(campaign, "Later start"));

        var idea = (await app.Ideas(campaign)).Single(idea => idea.Text.Fi == "Later start");
        Assert.Equal(app.Sentence("SubmitOutcome.Live"), page.Notice);
        Assert.Equal((IdeaState.Live, "fi"), (idea.State, idea.Language));
        Assert.Contains((await app.Standings(campaign)).Ideas, live => live.Id == idea.Id);
    }

    [Fact]
    public async Task An_idea_waits_where_moderation_comes_before()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes").Moderated()), app.Somebody());

        var page = await ada.Follow(await ada.Propose(campaign, "Later start"));

        Assert.Equal(app.Sentence("SubmitOutcome.Pending"), page.Notice);
        Assert.Equal(IdeaState.Pending, (await app.Ideas(campaign)).Single(idea => idea.Text.Fi == "Later start").State);
        Assert.Equal("Bikes", Assert.Single((await app.Standings(campaign)).Ideas).Text.Fi);
    }

    [Fact]
    public async Task Ideas_are_taken_while_a_campaign_collects()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Collecting), app.Somebody());

        await ada.Propose(campaign, "Later start");

        Assert.Equal("Later start", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task An_idea_is_kept_in_the_language_it_was_written_in()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody().Speaking("sv-FI"));

        await ada.Propose(campaign, "Senare start");

        var idea = Assert.Single(await app.Ideas(campaign));
        Assert.Equal(("sv", "Senare start", null), (idea.Language, idea.Text.Sv, idea.Text.Fi));
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_idea()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var form = await ada.Get($"{campaign.Home}/idea");

        var (first, second) = (await ada.Send(form, ("text", "Later start")), await ada.Send(form, ("text", "Later start")));

        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.Status, second.Location));
        Assert.Single(await app.Ideas(campaign));
    }

    [Fact]
    public async Task A_form_sent_six_times_at_once_adds_one_idea_and_fails_nobody()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var form = await ada.Get($"{campaign.Home}/idea");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ada.Send(form, ("text", "Later start"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(await app.Ideas(campaign));
    }

    [Fact]
    public async Task Going_back_and_sending_another_idea_from_the_same_form_loses_neither()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var form = await ada.Get($"{campaign.Home}/idea");

        await ada.Send(form, ("text", "Later start"));
        await ada.Send(form, ("text", "Bikes"));

        Assert.Equal(["Bikes", "Later start"], (await app.Ideas(campaign)).Select(idea => idea.Text.Fi).Order());
    }

    [Fact]
    public async Task An_expired_form_keeps_the_text()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());

        var page = await ada.Send(await ada.Get($"{campaign.Home}/idea"), ("text", "Later start"), ("form-token", null));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.expired")), (page.Status, page.Notice));
        Assert.Equal("Later start", page.One("#Text").TextContent);
        Assert.Empty(await app.Ideas(campaign));
    }

    [Fact]
    public async Task A_campaign_that_closed_meanwhile_takes_no_idea_and_leaves_the_text_to_copy()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var form = await ada.Get($"{campaign.Home}/idea");
        await app.Close(campaign);

        var page = await ada.Send(form, ("text", "Later start"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("idea.closed")), (page.Status, page.Notice));
        Assert.Equal("Later start", page.One("#Text").TextContent);
        Assert.Empty(await app.Ideas(campaign));
    }

    [Fact]
    public async Task In_the_middle_of_a_round_the_page_asks_and_takes_no_for_an_answer()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes")), app.Somebody());

        var pause = await ada.Get($"{campaign.Home}/idea?pause=true");
        var empty = await ada.Send(pause, ("text", ""));
        var thanks = await ada.Follow(await ada.Send(empty, ("text", "Later start")));

        Assert.Equal((app.Sentence("idea.pause"), app.Sentence("idea.pause")), (pause.Heading, empty.Heading));
        Assert.Equal((app.Sentence("idea.pause.no"), campaign.Home), (pause.One(".form-actions a").Line(), pause.One(".form-actions a").GetAttribute("href")));
        Assert.Equal(campaign.Home, thanks.All(".form-actions a")[0].GetAttribute("href"));
    }
}
