using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>The menu of those who sign in.</summary>
public sealed class MenuTests(House house) : BrowserTest(house)
{
    private const string Rare = ".menu a[href='/home']";

    [Fact]
    public async Task It_is_one_line_opens_by_keyboard_and_closes_on_escape_outside_and_when_left()
    {
        var visitor = await VisitAsync(Screen.Desk);
        var page = visitor.Page;
        await new Admin(visitor).SignInAsync();
        var name = page.Locator(".menu > summary").First;
        var height = (await page.Locator(".site-nav").BoundingBoxAsync())!.Height;
        Assert.InRange(height, 44, 60);

        await name.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(Rare)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(Rare)).ToBeHiddenAsync();
        await Expect(name).ToBeFocusedAsync();

        await name.ClickAsync();
        await Expect(page.Locator(Rare)).ToBeVisibleAsync();
        await page.Mouse.ClickAsync(1000, 700);
        await Expect(page.Locator(Rare)).ToBeHiddenAsync();

        await name.ClickAsync();
        await page.Locator(".lang a").First.FocusAsync();
        await Expect(page.Locator(Rare)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_a_script_it_opens_on_a_phone_and_leads_there()
    {
        var visitor = await VisitAsync(Screen.Phone, hasScript: false);
        await new Admin(visitor).SignInAsync();

        await visitor.PressAsync(visitor.Page.Locator(".menu > summary").First);
        await Expect(visitor.Page.Locator(".menu a[href='/jobs']")).ToBeInViewportAsync(new() { Ratio = 1 });
        await visitor.PressAsync(visitor.Page.Locator(".menu a[href='/jobs']"));

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Taustatyöt", Level = 1 })).ToBeVisibleAsync();
    }
}
