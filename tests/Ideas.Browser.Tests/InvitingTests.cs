using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>Personal links and closing, as an admin and employees live them.</summary>
public sealed class InvitingTests(House house) : BrowserTest(house)
{
    private static readonly string[] Ideas = ["Kävelykokoukset", "Yhteinen aamukahvi", "Työnkierto"];

    [Fact]
    public async Task A_link_of_ones_own_lets_one_person_in_once()
    {
        var admin = await VisitAsync(Screen.Desk);
        await new Admin(admin).SignInAsync();
        var code = await new Admin(admin).CreateOpenCampaignAsync(Ideas);
        var inviting = new Inviting(admin);
        await inviting.OpenAsync(code);
        await inviting.AskForPersonalLinksAsync();
        var links = await inviting.MakeLinksAsync("Aino Aalto", "Bengt Berg");
        Assert.Contains($"Aino Aalto,{House.Server.Address}{links["Aino Aalto"][1..]}", await inviting.DownloadAsync(), StringComparison.Ordinal);
        await admin.TakePictureAsync("invite-links");

        var aino = await VisitAsync();
        await aino.GoAsync($"/j/{code}");
        await Expect(Heading(aino, "Tähän tarvitset oman linkkisi")).ToBeVisibleAsync();
        await aino.GoAsync(links["Aino Aalto"]);
        await aino.TakePictureAsync("invite-link");
        await aino.PressAsync(aino.Page.GetByRole(AriaRole.Button, new() { Name = "Tule mukaan" }));
        await aino.PressAsync(aino.Page.GetByRole(AriaRole.Button, new() { Name = "Aloita" }));
        await Expect(aino.Page.Locator(".duel-card")).ToHaveCountAsync(2);
        await aino.PressAsync(aino.Page.Locator(".duel-card").First);
        await Expect(aino.Page.Locator("[data-undo]")).ToBeEnabledAsync();

        var other = await VisitAsync(hasScript: false);
        await other.GoAsync(links["Aino Aalto"]);

        // Whether it was used shows only to who would use it.
        await Expect(Heading(other, "Tämä linkki on jo käytetty")).ToBeHiddenAsync();
        await other.PressAsync(other.Page.GetByRole(AriaRole.Button, new() { Name = "Tule mukaan" }));
        await Expect(Heading(other, "Tämä linkki on jo käytetty")).ToBeVisibleAsync();
        await other.GoAsync($"/j/{code}");
        await Expect(Heading(other, "Tähän tarvitset oman linkkisi")).ToBeVisibleAsync();

        await inviting.OpenAsync(code);
        await inviting.ExpectCountsAsync(made: 2, used: 1);
    }

    [Fact]
    public async Task Closing_freezes_and_publishes_the_result_and_tells_of_it()
    {
        var admin = await VisitAsync(Screen.Desk);
        await new Admin(admin).SignInAsync();
        var code = await new Admin(admin).CreateOpenCampaignAsync(Ideas);
        for (var person = 0; person < 5; person++)
        {
            await (await JoinAsync(code)).PreferByAsync(Ideas, atMost: 3);
        }

        var employee = await JoinAsync(code, hasScript: false);
        await new Admin(admin).ShowAsync(code);
        await new Admin(admin).CloseCampaignAsync();

        await employee.Visitor.GoAsync($"/j/{code}");
        await employee.Visitor.PressAsync(employee.Visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Katso tulos" }));
        await UntilItIsComputedAsync(employee.Visitor.Page);
        await Expect(employee.Visitor.Page.GetByText("5 osallistujaa")).ToBeVisibleAsync();
        await Expect(employee.Visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Ideas[0] })).ToContainTextAsync("Sija 1");
        await Expect(employee.Visitor.Page.GetByText("Äänestäjiä on alle 10")).ToBeVisibleAsync();
        await employee.Visitor.TakePictureAsync("published");

        await admin.GoAsync($"/results/{code}");
        await Expect(admin.Page.Locator("#frozen")).ToContainTextAsync("tarkistussumma täsmää");
        await employee.Visitor.GoAsync("/news");
        await Expect(employee.Visitor.Page.Locator($"a[href='/j/{code}/result']")).ToBeVisibleAsync();
    }

    /// <summary>The job that computes the result takes a moment after the close; the page says so until it is there.</summary>
    private static async Task UntilItIsComputedAsync(IPage page)
    {
        var soon = page.GetByText("tulosta lasketaan");
        for (var tries = 0; tries < 100 && await soon.IsVisibleAsync(); tries++)
        {
            await page.ReloadAsync();
        }
    }

    private static ILocator Heading(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Heading, new() { Name = name });
}
