using System.Net;

namespace Ideas.Web.Tests.Platform.Languages;

public sealed class LanguageTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData(null, "fi")]
    [InlineData("fi-FI", "fi")]
    [InlineData("sv", "sv")]
    [InlineData("sv-SE, fi;q=0.5", "sv")]
    [InlineData("fi;q=0.4, sv;q=0.9", "sv")]
    [InlineData("sv;q=0.4, fi;q=0.9", "fi")]
    [InlineData("de, fr;q=0.5", "fi")]
    [InlineData("*", "fi")]
    public async Task A_browser_is_answered_in_Finnish_or_else_in_its_Swedish(string? accepts, string language)
    {
        var ada = accepts is null ? app.Somebody() : app.Somebody().Speaking(accepts);

        var page = await ada.Get("/");

        Assert.Equal(language, page.Html.DocumentElement.GetAttribute("lang"));
        Assert.Equal(app.SentenceIn(language, "front.lead"), page.One(".lead").Line());
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task What_was_chosen_wins(string language)
    {
        var ada = app.Somebody().Speaking("sv-FI");
        await ada.Get($"/language/{language}");

        var page = await ada.Get("/");

        Assert.Equal(language, page.Html.DocumentElement.GetAttribute("lang"));
        Assert.Equal(language, page.One(".lang a[aria-current]").GetAttribute("lang"));
    }

    [Fact]
    public async Task The_switch_leads_back_to_the_page_it_stands_on()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2)), app.Somebody());
        var page = await ada.Get($"{campaign.Home}/ranking?a=1&b=2");

        var answer = await ada.Get(page.One(".lang a[lang=sv]").GetAttribute("href")!);

        Assert.Equal((HttpStatusCode.Redirect, $"{campaign.Home}/ranking?a=1&b=2"), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/board", "/board")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task The_way_back_never_leads_to_another_site(string back, string expected)
    {
        var answer = await app.Somebody().Get($"/language/sv?back={Uri.EscapeDataString(back)}");

        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_language_that_we_do_not_speak_changes_nothing()
    {
        var ada = app.Somebody().Speaking("sv");

        await ada.Get("/language/de");

        Assert.Equal("sv", (await ada.Get("/")).Html.DocumentElement.GetAttribute("lang"));
    }
}
