using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

public sealed class LanguageTests(House house) : BrowserTest(house)
{
    [Fact]
    public async Task Changing_the_language_keeps_the_page_and_the_open_pair()
    {
        var code = await House.Admin.CreateOpenCampaignAsync("Kävelykokoukset", "Yhteinen aamukahvi", "Työnkierto", "Saunailta");
        var vote = await JoinAsync(code);
        var pair = await vote.PairAsync();

        foreach (var (language, link, skip) in new[] { ("sv", "SV, på svenska", "Hoppa över"), ("en", "EN, in English", "Skip"), ("fi", "FI, suomeksi", "Ohita") })
        {
            await SwitchAsync(vote.Visitor, link, language, $"/j/{code}");
            await Expect(vote.Skip).ToHaveTextAsync(skip);
            Assert.StartsWith(pair.Left, (await vote.PairAsync()).Left, StringComparison.Ordinal);
            Assert.StartsWith(pair.Right, (await vote.PairAsync()).Right, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/board", "Idétavlan", "The idea board")]
    [InlineData("/signin?back=%2Fresults%2FABCD", "Logga in", "Sign in")]
    public async Task Every_page_changes_its_language_in_place(string path, string swedish, string english)
    {
        var visitor = await VisitAsync();
        await visitor.GoAsync(path);

        foreach (var (language, link, heading) in new[] { ("sv", "SV, på svenska", swedish), ("en", "EN, in English", english) })
        {
            await SwitchAsync(visitor, link, language, path);
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_Swedish_browser_is_met_in_Swedish()
    {
        var code = await House.Admin.CreateOpenCampaignAsync("Kävelykokoukset", "Yhteinen aamukahvi", "Työnkierto", "Saunailta");
        var vote = new Vote(await VisitAsync(language: Swedish), code, Words.Swedish);

        await vote.OpenAsync();
        await vote.SuggestAsync("Cyklar för arbetsresor");
        await vote.BackToDuelsAsync();
        await vote.SkipAsync();

        await Expect(vote.Skip).ToHaveTextAsync("Hoppa över");
    }

    private static async Task SwitchAsync(Visitor visitor, string link, string language, string path)
    {
        await visitor.PressAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = link }));
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        Assert.Equal(path, new Uri(visitor.Page.Url).PathAndQuery);
    }
}
