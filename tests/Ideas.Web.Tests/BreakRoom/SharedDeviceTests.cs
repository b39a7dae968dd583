using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.BreakRoom;

public sealed class SharedDeviceTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task An_admin_finds_the_way_to_it_beside_the_campaigns_link_and_on_its_poster()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Admin());

        foreach (var address in new[] { $"/campaigns/{campaign.Code}", $"/campaigns/{campaign.Code}/poster" })
        {
            Assert.Equal(app.Sentence("break-room.link"), (await kaisa.Get(address)).One($"a[href='{campaign.Home}/break-room']").Line());
        }
    }

    [Fact]
    public async Task Turned_on_it_forgets_who_used_the_device_and_says_welcome()
    {
        var (campaign, tablet) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await tablet.TakePart(campaign);

        var on = await tablet.SendForm(await tablet.Get($"{campaign.Home}/break-room"), "form[action*='handler=On']");
        var page = await tablet.Open(campaign.Home);

        Assert.Equal($"{campaign.Home}/welcome", on.Location);
        Assert.Equal((true, "fresh"), (page.IsWelcome(), page.Shared()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/welcome")]
    [InlineData("/idea")]
    [InlineData("/ranking")]
    [InlineData("/thanks")]
    [InlineData("/break-room")]
    public async Task Then_every_page_is_marked_stays_out_of_caches_and_has_the_next_persons_button(string address)
    {
        var (campaign, tablet) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await tablet.TakePart(campaign);
        var before = await tablet.Get(campaign.Home + address);
        tablet = await app.Tablet(campaign);
        await tablet.TakePart(campaign);

        var page = await tablet.Get(campaign.Home + address);

        Assert.Null(before.Shared());
        Assert.Empty(before.All("#next-person, #still-there, link[href*=break-room]"));
        Assert.Equal("taken", page.Shared());
        Assert.True(page.Headers.CacheControl is { NoStore: true });
        Assert.Equal(app.Sentence("break-room.next"), page.One("#next-person button").Line());
        Assert.Single(page.All("#still-there, dialog[role=alertdialog]"));
        Assert.Single(page.All("script[src*=break-room]"));
        Assert.Empty(page.All("header .site-nav:not([hidden]), .footer-links:not([hidden]) a[href='/'], .footer-links:not([hidden]) a[href='/board']"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/board")]
    [InlineData("/receipt")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    [InlineData("/accessibility/thanks")]
    public async Task Outside_of_a_campaign_the_button_and_the_question_are_there_for_the_script_to_show(string address)
    {
        var page = await app.Somebody().Get(address);

        Assert.True(page.One("#apart").HasAttribute("hidden"));
        Assert.Equal(app.Sentence("break-room.next"), page.One("#apart [data-next]").Line());
        Assert.Single(page.All("#still-there"));
        Assert.Single(page.All("script[src*=break-room]"));
    }

    [Fact]
    public async Task What_belongs_to_one_person_ends_with_the_browser_and_the_mode_after_a_month_unused()
    {
        var (campaign, tablet) = await Given();

        var start = await tablet.SendForm(await tablet.Open(campaign.Home), "form.welcome-form");
        var duel = await tablet.Get(campaign.Home);
        var answer = await tablet.Choose(duel, Choice.Left);

        var (personal, shared) = (Cookies(start, duel, answer).Where(cookie => Name(cookie) is "participant" or "asked" or "duel" or "last").ToList(), Cookies(duel).Where(cookie => Name(cookie) == "shared"));
        Assert.Equal(["asked", "duel", "last", "participant"], personal.Select(Name).Distinct().Order());
        Assert.All(personal, cookie => Assert.DoesNotMatch("max-age|expires", cookie));
        Assert.Contains("max-age=2592000", Assert.Single(shared), StringComparison.Ordinal);
        Assert.All(shared, cookie => Assert.Contains($"path={campaign.Home};", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Elsewhere_they_stay_for_months()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());

        var start = await ada.SendForm(await ada.Open(campaign.Home), "form.welcome-form");

        Assert.All(Cookies(start).Where(cookie => Name(cookie) is "participant" or "asked"), cookie => Assert.Contains("max-age=15552000", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Turned_off_it_forgets_once_more_and_is_one_persons_device()
    {
        var (campaign, tablet) = await Given();
        await tablet.TakePart(campaign);

        await tablet.SendForm(await tablet.Get($"{campaign.Home}/break-room"), "details form[action*='handler=Off']");

        var page = await tablet.Open(campaign.Home);
        Assert.Equal((true, (string?)null), (page.IsWelcome(), page.Shared()));
        Assert.Single((await tablet.Get($"{campaign.Home}/break-room")).All("form[action*='handler=On']"));
    }

    private async Task<(GivenCampaign Campaign, Person Tablet)> Given()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        return (campaign, await app.Tablet(campaign));
    }

    private static IEnumerable<string> Cookies(params Page[] pages) => pages.SelectMany(page => page.Cookies());

    private static string Name(string cookie) => cookie.Split('=')[0];
}
