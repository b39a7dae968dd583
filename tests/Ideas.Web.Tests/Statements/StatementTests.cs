using System.Net;
using System.Text.RegularExpressions;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Statements;

public sealed partial class StatementTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Every_page_with_a_footer_leads_to_both_also_the_duel()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var duel = await ada.Duel(campaign);

        foreach (var page in new[] { duel, await ada.Get("/"), await ada.Get($"{campaign.Home}/ranking"), await ada.Get("/nowhere"), await ada.Get("/signin") })
        {
            Assert.Equal(["/accessibility", "/privacy"], page.All("footer a").Select(link => link.GetAttribute("href")!).Where(href => href is "/accessibility" or "/privacy"));
        }
    }

    [Theory]
    [InlineData("fi", "https://www.saavutettavuusvaatimukset.fi")]
    [InlineData("sv", "https://www.tillganglighetskrav.fi")]
    [InlineData("en", "https://www.webaccessibility.fi")]
    public async Task The_accessibility_statement_says_what_the_law_asks_for(string language, string authority)
    {
        var ada = app.Somebody();
        await ada.Get($"/language/{language}");

        var page = await ada.Get("/accessibility");

        Assert.Equal((HttpStatusCode.OK, app.SentenceIn(language, "accessibility.title").Replace("\u00ad", "", StringComparison.Ordinal)), (page.Status, page.Heading));
        var headings = page.All("main .wrap h2").Select(heading => heading.Line());
        Assert.Equal(new[] { "status", "short", "tested", "feedback", "authority" }.Select(part => app.SentenceIn(language, "accessibility." + part)), headings);
        Assert.Contains("306/2019", page.Source, StringComparison.Ordinal);
        Assert.Single(page.All($"a[href='{authority}']"));
    }

    [Fact]
    public async Task The_privacy_page_names_every_cookie_that_is_given_and_no_other()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        var (tablet, kaisa) = (app.Somebody(), await app.Admin());
        var welcome = await tablet.Open(campaign.Home);
        var start = await tablet.SendForm(welcome, "form.welcome-form");
        var duel = await tablet.Get(campaign.Home);
        var answer = await tablet.Choose(duel, Choice.Left);
        var shared = await tablet.SendForm(await tablet.Get($"{campaign.Home}/break-room"), "form[action*='handler=On']");
        var language = await tablet.Get("/language/sv");
        var given = new[] { welcome, start, duel, answer, shared, language }.SelectMany(page => page.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []).Select(cookie => cookie.Split('=')[0]);

        var named = (await kaisa.Get("/privacy")).All(".cookies code").Select(code => code.Line()).ToList();

        Assert.Equal(named.Order(), given.Append("account").Append("receipt").Append("form").Distinct().Order());
    }

    [Fact]
    public async Task Without_settings_nobody_is_named_and_with_them_the_organisation_is()
    {
        await using var named = new IdeasApp { Settings = { ["Site:Organisation"] = "Mallilan kaupunki", ["Site:Contact"] = "tietosuoja@mallila.example" } };

        var (neutral, ours) = (await app.Somebody().Get("/privacy"), await named.Somebody().Get("/privacy"));
        var statement = await named.Somebody().Get("/accessibility");

        Assert.Contains(app.Sentence("privacy.who.unnamed"), Words(neutral), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("privacy.who.named", "Mallilan kaupunki"), Words(ours), StringComparison.Ordinal);
        Assert.All([ours, statement], page => Assert.Contains(app.Sentence("statements.contact", "tietosuoja@mallila.example"), Words(page), StringComparison.Ordinal));
        Assert.Contains(app.Sentence("statements.provider", "Mallilan kaupunki"), Words(statement), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_privacy_page_leads_to_the_receipt_and_says_how_small_a_group_is_ever_shown()
    {
        var page = await app.Somebody().Get("/privacy");

        Assert.Single(page.All("main a[href='/receipt']"));
        Assert.Contains(app.Sentence("privacy.see.3", Campaign.MinSmallestGroup), Words(page), StringComparison.Ordinal);
    }

    private static string Words(Page page) => Spaces().Replace(page.One("main").TextContent, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
