using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>
/// Visits every page on a small phone, in three languages. The visitor itself notes requests that leave the server, broken parts,
/// and errors such as a content policy's refusal; the base class sees that there are none.
/// </summary>
public sealed class EveryPageTests(House house) : BrowserTest(house)
{
    [Fact]
    public async Task Pages_for_everybody_ask_nothing_from_outside_and_fit_the_phone()
    {
        var code = await House.Admin.CreateOpenCampaignAsync("Kävelykokoukset", "Yhteinen aamukahvi", "Työnkierto");
        var visitor = await VisitAsync();
        await new Vote(visitor, code, Words.Finnish).OpenAsync();

        await VisitAllAsync(visitor, "/", "/?code=XXXX", $"/j/{code}", $"/j/{code}/welcome", $"/j/{code}/idea", $"/j/{code}/ranking", $"/j/{code}/thanks", $"/j/{code}/receipt", "/receipt", $"/j/{code}/break-room", "/j/XXXX", $"/live/{code}", $"/j/{code}/result", "/news", "/promises", $"/j/{code}/what-happened", "/i/unknown", "/board", "/board/wall", "/signin", "/setup", "/password", "/accessibility", "/accessibility/thanks", "/privacy", "/rules", $"/j/{code}/flag", "/nowhere");
    }

    [Fact]
    public async Task Pages_for_those_who_sign_in_ask_nothing_from_outside_and_fit_the_phone()
    {
        var code = await House.Admin.CreateOpenCampaignAsync("Kävelykokoukset", "Yhteinen aamukahvi", "Työnkierto");
        var visitor = await VisitAsync();
        await new Admin(visitor).SignInAsync();
        await visitor.GoAsync($"/results/{code}");
        var idea = (await visitor.Page.Locator(".unranked a").First.GetAttributeAsync("href"))!;

        await VisitAllAsync(
            visitor, "/campaigns", "/campaigns/new", "/campaigns/new/form?from=ideation", "/units", $"/campaigns/{code}", $"/campaigns/{code}/desk", $"/campaigns/{code}/desk/alike", $"/campaigns/{code}/import", $"/campaigns/{code}/edit", $"/campaigns/{code}/invite",
            $"/campaigns/{code}/poster", $"/campaigns/{code}/watch", $"/campaigns/{code}/watch/voters", $"/campaigns/{code}/translations", $"/results/{code}", idea, "/board", "/people", "/audit", "/audit?act=SignedIn", "/webhooks", "/api-keys", "/home", "/presentations", "/outbox", "/account", "/jobs", "/jobs?failures=true", "/feedback", "/data");

        await House.Admin.ShowAsync(code);
        await House.AdminVisitor.TakePictureAsync("admin-campaign");
        Problems.AssertNone(House.AdminVisitor.Amiss);
    }

    private static async Task VisitAllAsync(Visitor visitor, params string[] paths)
    {
        var tooWide = new List<string>();
        foreach (var language in new[] { "sv", "en", "fi" })
        {
            await visitor.GoAsync($"/language/{language}");
            foreach (var path in paths)
            {
                await visitor.GoAsync(path);
                await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
                if (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 360 and var width)
                {
                    tooWide.Add($"{path} in {language} is {width} pixels wide on a phone of 360.");
                }
            }
        }

        Problems.AssertNone(tooWide);
    }
}
