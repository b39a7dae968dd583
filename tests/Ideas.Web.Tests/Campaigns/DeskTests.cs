using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Campaigns;

public sealed class DeskTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("Open", CampaignState.Open)]
    [InlineData("Collect", CampaignState.Collecting)]
    public async Task An_admin_starts_a_draft(string step, CampaignState state)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Draft.WithIdeas(2)), await app.Admin());

        var page = await kaisa.Follow(await kaisa.SendForm(await Desk(kaisa, campaign), $"form:has([value={step}])", ("step", step)));

        Assert.Equal((app.Sentence($"done.step.{step}"), state), (page.Notice, await State(campaign)));
    }

    [Fact]
    public async Task An_admin_closes_an_open_campaign_and_a_second_click_says_that_it_was_so()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(2)), await app.Admin());
        var desk = await Desk(kaisa, campaign);

        await kaisa.SendForm(desk, "form:has([value=Close])", ("step", "Close"));
        var second = await kaisa.Follow(await kaisa.SendForm(desk, "form:has([value=Close])", ("step", "Close")));

        Assert.Equal((app.Sentence("done.unchanged"), CampaignState.Closed), (second.Notice, await State(campaign)));
    }

    [Fact]
    public async Task Before_closing_an_admin_reads_how_many_waiting_ideas_would_be_left_out()
    {
        var (waiting, none, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(2).WithPending("Bikes", "Swim")), await app.Given(ACampaign.Open.WithIdeas(2)), await app.Admin());

        var (said, silent) = ((await Desk(kaisa, waiting)).One("form:has([value=Close])"), (await Desk(kaisa, none)).One("form:has([value=Close])"));

        Assert.Contains(app.Sentence("step.Close.waiting.other", 2), said.Line(), StringComparison.Ordinal);
        Assert.NotNull(said.QuerySelector($"a[href='/campaigns/{waiting.Code}/desk?show=Pending']"));
        Assert.Null(silent.QuerySelector("a"));
    }

    [Theory]
    [InlineData("Duel", 1, false)]
    [InlineData("Duel", 2, true)]
    [InlineData("Both", 1, true)]
    public async Task Duels_that_take_no_ideas_open_only_with_a_pair(string mode, int ideas, bool opens)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Draft.WithIdeas(ideas).WithPending("Bikes")), await app.Admin());
        await app.Set(campaign, ("mode", mode));
        var desk = await Desk(kaisa, campaign);

        var page = await kaisa.Follow(await kaisa.SendForm(desk, "form:has([value=Open])", ("step", "Open")));

        Assert.Equal(!opens, desk.One("form:has([value=Open])").Line().Contains(app.Sentence("step.Open.few"), StringComparison.Ordinal));
        Assert.Equal(opens ? (HttpStatusCode.OK, app.Sentence("done.step.Open")) : (HttpStatusCode.BadRequest, app.Sentence("step.Open.few")), (page.Status, page.Notice));
        Assert.Equal(opens ? CampaignState.Open : CampaignState.Draft, await State(campaign));
    }

    [Fact]
    public async Task The_desk_says_how_sure_the_top_is()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Admin());
        var before = await Desk(kaisa, campaign);
        await app.Rank(campaign, ARanking.Of(4).WithTop(2, sureness: 0.84, votesToGo: 287));

        var after = await Desk(kaisa, campaign);

        Assert.Empty(before.All(".meter"));
        Assert.Equal(app.Sentence("meter.going", 2, 84, 300, 90), after.One(".meter-says").Line());
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("Collect")]
    public async Task A_closed_campaign_never_opens_again(string step)
    {
        var (campaign, other, kaisa) = (await app.Given(ACampaign.Closed.WithIdeas(2)), await app.Given(ACampaign.Draft), await app.Admin());
        var fields = (await Desk(kaisa, other)).FormFields("form:has([value=Open])");

        await kaisa.Post($"/campaigns/{campaign.Code}?handler=Step", [("step", step), .. fields]);

        Assert.Equal(CampaignState.Closed, await State(campaign));
    }

    [Theory]
    [InlineData("Calendar")]
    [InlineData("Nonsense")]
    [InlineData("")]
    [InlineData("99")]
    public async Task A_step_that_is_none_is_refused(string step)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Draft), await app.Admin());

        var page = await kaisa.SendForm(await Desk(kaisa, campaign), "form:has([value=Open])", ("step", step));

        Assert.Equal((HttpStatusCode.BadRequest, CampaignState.Draft), (page.Status, await State(campaign)));
    }

    [Fact]
    public async Task A_moderator_reads_the_campaign_but_does_not_steer()
    {
        var (campaign, moderator, kaisa) = (await app.Given(ACampaign.Open.WithPending("Bikes")), await app.Moderator(), await app.Admin());
        var (desk, admins) = (await Desk(moderator, campaign), await Desk(kaisa, campaign));
        var token = (await moderator.Get($"/campaigns/{campaign.Code}/desk")).FormFields("#bulk").Single(field => field.Name == "form-token");

        var steered = await moderator.Post($"/campaigns/{campaign.Code}?handler=Step", ("step", "Close"), token);

        Assert.Equal((HttpStatusCode.Forbidden, CampaignState.Open), (steered.Status, await State(campaign)));
        Assert.Contains(app.Sentence("remind.pending.one"), desk.One("section[aria-labelledby=ideas]").Line(), StringComparison.Ordinal);
        Assert.NotEmpty(admins.All("form[action*=Step]"));
        Assert.Empty(desk.All("main form"));
    }

    private static Task<Page> Desk(Person person, GivenCampaign campaign) => person.Get($"/campaigns/{campaign.Code}");

    private Task<CampaignState> State(GivenCampaign campaign) =>
        app.Read(context => context.Campaigns.Where(found => found.Id == campaign.Id).Select(found => found.State).SingleAsync());
}
