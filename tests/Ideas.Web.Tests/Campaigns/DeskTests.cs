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
    public async Task A_moderator_approves_but_does_not_steer()
    {
        var (campaign, moderator, kaisa) = (await app.Given(ACampaign.Open.WithPending("Bikes")), await app.Moderator(), await app.Admin());
        var (desk, admins) = (await Desk(moderator, campaign), await Desk(kaisa, campaign));
        var token = desk.FormFields("form[action*=Approve]").Single(field => field.Name == "form-token");

        var page = await moderator.Follow(await moderator.SendForm(desk, "form[action*=Approve]"));
        var steered = await moderator.Post($"/campaigns/{campaign.Code}?handler=Step", ("step", "Close"), token);

        Assert.Equal((app.Sentence("done.approved"), IdeaState.Live), (page.Notice, Assert.Single(await app.Ideas(campaign)).State));
        Assert.Equal((HttpStatusCode.Forbidden, CampaignState.Open), (steered.Status, await State(campaign)));
        Assert.NotEmpty(admins.All("form[action*=Step]"));
        Assert.Empty(desk.All("form[action*=Step]"));
    }

    [Fact]
    public async Task Retiring_needs_a_reason()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Moderator());

        var page = await moderator.SendForm(await Desk(moderator, campaign), "form[action*=Retire]", ("reason", "  "));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("desk.reason.missing")), (page.Status, page.FieldErrors["Reason"]));
        Assert.Equal(IdeaState.Live, Assert.Single(await app.Ideas(campaign)).State);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_comes_back_with_its_text()
    {
        var (campaign, moderator, reason) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Moderator(), new string('x', Idea.MaxReason + 1));

        var page = await moderator.SendForm(await Desk(moderator, campaign), "form[action*=Retire]", ("reason", reason));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.long", Idea.MaxReason)), (page.Status, page.FieldErrors["Reason"]));
        Assert.Equal(reason, page.One("#Reason").GetAttribute("value"));
    }

    [Fact]
    public async Task A_retired_idea_keeps_its_reason_and_can_come_back()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Moderator());

        await moderator.SendForm(await Desk(moderator, campaign), "form[action*=Retire]", ("reason", " Twice "));
        var retired = Assert.Single(await app.Ideas(campaign));
        await moderator.SendForm(await moderator.Get($"/campaigns/{campaign.Code}?show=Retired"), "form[action*=Approve]");

        Assert.Equal((IdeaState.Retired, "Twice", app.Clock.GetUtcNow()), (retired.State, retired.RetiredBecause, retired.RetiredAt));
        Assert.Equal(IdeaState.Live, Assert.Single(await app.Ideas(campaign)).State);
    }

    [Fact]
    public async Task An_idea_of_another_campaign_is_not_found()
    {
        var (campaign, other, moderator) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Given(ACampaign.Open.With("Later start")), await app.Moderator());

        var page = await moderator.SendForm(await Desk(moderator, campaign), "form[action*=Retire]", ("idea", other.Ideas["Later start"].Value.ToString()), ("reason", "Twice"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(IdeaState.Live, Assert.Single(await app.Ideas(other)).State);
    }

    private static Task<Page> Desk(Person person, GivenCampaign campaign) => person.Get($"/campaigns/{campaign.Code}");

    private Task<CampaignState> State(GivenCampaign campaign) =>
        app.Read(context => context.Campaigns.Where(found => found.Id == campaign.Id).Select(found => found.State).SingleAsync());
}
