using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>From an invitation to the first pair, on a small phone.</summary>
public sealed class JoiningTests(House house) : BrowserTest(house)
{
    [Theory]
    [InlineData(Finnish, true)]
    [InlineData(Swedish, true)]
    [InlineData(Finnish, false)]
    public async Task Question_three_lines_and_the_button_fit_the_screen_and_one_tap_leads_to_the_duels(string language, bool hasScript)
    {
        var (code, vote) = await CampaignAsync(language, hasScript);

        await vote.Visitor.GoAsync($"/j/{code}");

        var lines = vote.Visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem);
        await Expect(lines).ToHaveCountAsync(3);
        foreach (var part in new[] { vote.Question, lines.Nth(0), lines.Nth(1), lines.Nth(2), vote.Start })
        {
            await vote.Visitor.ExpectWhollyVisibleAsync(part);
        }

        await vote.Visitor.TakePictureAsync($"welcome-{language}");
        await vote.Visitor.PressAsync(vote.Start);
        await vote.ExpectPlaceAsync(1);
        await vote.Visitor.GoAsync($"/j/{code}");
        Assert.Equal(1, await vote.PlaceAsync());
    }

    [Theory]
    [InlineData(Finnish, "Koodi kutsusta tai seinältä", "Mukaan")]
    [InlineData(Swedish, "Koden i inbjudan eller på väggen", "Delta")]
    public async Task A_code_typed_in_small_letters_with_a_space_leads_to_the_welcome(string language, string label, string join)
    {
        var (code, vote) = await CampaignAsync(language);
        var page = vote.Visitor.Page;
        await vote.Visitor.GoAsync("/");

        await page.GetByLabel(label).FillAsync($" {code[..3].ToLowerInvariant()} {code[3..]}");
        await vote.Visitor.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = join }));

        await Expect(vote.Start).ToBeVisibleAsync();
    }

    private async Task<(string Code, Vote Vote)> CampaignAsync(string language, bool hasScript = true)
    {
        var code = await House.Admin.CreateOpenCampaignAsync("Kävelykokoukset", "Yhteinen aamukahvi", "Työnkierto", "Saunailta");
        return (code, new Vote(await VisitAsync(language: language, hasScript: hasScript), code, language == Finnish ? Words.Finnish : Words.Swedish));
    }
}
