using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>Slides for a room, in the demonstration, where colleagues vote while somebody looks on.</summary>
public sealed class PresenterTests(House house, BoardHouse demo) : BrowserTest(house), IClassFixture<BoardHouse>
{
    [Fact]
    public async Task Covered_ideas_come_up_by_keys_from_the_last_to_the_first_and_votes_neither_move_them_nor_a_frozen_screen()
    {
        var (presenter, other) = (await OpenAsync("/live/JALKA#5"), await OpenAsync("/live/JALKA#3"));
        var (page, keys) = (presenter.Page, presenter.Page.Keyboard);
        var (slide, votes, theirs) = (page.Locator("[id='5']"), page.Locator("[id='3'] [data-count=votes]"), other.Page.Locator("[id='3'] [data-count=votes]"));
        await Expect(slide.Locator(".deck-row")).ToHaveCountAsync(5);
        await Expect(slide.GetByText("Peitetty")).ToHaveCountAsync(5);
        await Expect(slide.Locator(".idea-text:visible")).ToHaveCountAsync(0);
        Problems.AssertNone(await page.FindProblemsAsync("covered"));
        await presenter.TakePictureAsync("presenter-covered-1920");

        await keys.PressAsync("Space");
        await Expect(slide.Locator(".idea-text:visible")).ToHaveCountAsync(1);
        await Expect(slide.Locator(".deck-row").Last.Locator(".idea-text")).ToBeVisibleAsync();
        await Expect(page.Locator("#announcer")).ToContainTextAsync("Sija 5: ");
        var (order, before) = (await OrderAsync(slide), await votes.TextContentAsync());
        await Expect(votes).Not.ToHaveTextAsync(before!);
        foreach (var key in new[] { "ArrowRight", "PageDown", "Enter", "ArrowRight" })
        {
            await keys.PressAsync(key);
        }

        await Expect(slide.Locator(".idea-text:visible")).ToHaveCountAsync(5);
        await Expect(page.Locator("#announcer")).ToContainTextAsync("Sija 1: ");
        Assert.Equal(order, await OrderAsync(slide));
        Problems.AssertNone(await page.FindProblemsAsync("uncovered"));
        await presenter.TakePictureAsync("presenter-1920");

        await keys.PressAsync("f");
        await Expect(page.Locator("#deck-frozen")).ToBeVisibleAsync();
        await keys.PressAsync("ArrowLeft");
        await keys.PressAsync("ArrowLeft");
        await Expect(page.Locator("[id='3']")).ToBeVisibleAsync();
        var held = await votes.TextContentAsync();
        var moved = await theirs.TextContentAsync();
        await Expect(theirs).Not.ToHaveTextAsync(moved!);
        await Expect(votes).ToHaveTextAsync(held!);
        await keys.PressAsync("f");
        await Expect(votes).Not.ToHaveTextAsync(held!);
        await Expect(page.Locator("#deck-frozen")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_presentation_over_two_campaigns_is_driven_by_keys_and_a_reload_keeps_the_slide()
    {
        var leader = await OpenAsync("/signin");
        var (page, keys) = (leader.Page, leader.Page.Keyboard);
        await leader.PressAsync(page.Locator("button[value=Leader]"));
        await leader.GoAsync("/presentations?campaign=JALKA");
        await page.GetByLabel("Nimi", new() { Exact = true }).FillAsync("Kehittämispäivä");
        await leader.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Luo esitys" }));
        await page.Locator("#standard").SelectOptionAsync("SATU");
        await leader.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lisää vakiodiat" }));
        await leader.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Näytä", Exact = true }));

        var (place, slides) = (page.Locator("#deck-place"), await page.Locator("[data-slide]").CountAsync());
        await Expect(place).ToHaveTextAsync($"1 / {slides}");
        await keys.PressAsync("ArrowRight");
        await Expect(page.Locator("#announcer")).ToHaveTextAsync($"Dia 2/{slides}: Tule mukaan");
        await keys.PressAsync("End");
        await keys.PressAsync("PageUp");
        await Expect(place).ToHaveTextAsync($"{slides - 1} / {slides}");
        await Expect(page.Locator("[data-slide]:visible")).ToHaveAttributeAsync("data-source", "SATU");

        await page.ReloadAsync();
        await Expect(place).ToHaveTextAsync($"{slides - 1} / {slides}");
        await keys.PressAsync("Control+ArrowLeft");
        await keys.PressAsync("Home");
        await Expect(page.Locator("[data-slide]:visible")).ToHaveAttributeAsync("data-source", "JALKA");
        await keys.PressAsync("d");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await keys.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        Problems.AssertNone(await page.FindProblemsAsync("keys"));
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Escape");
        await Expect(place).ToHaveTextAsync($"1 / {slides}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Seuraava" }).FocusAsync();
        await keys.PressAsync("Space");
        await Expect(place).ToHaveTextAsync($"2 / {slides}");
    }

    private async Task<Visitor> OpenAsync(string path)
    {
        var visitor = await VisitAsync(demo.Server, Screen.Desk);
        await visitor.Page.SetViewportSizeAsync(1920, 1080);
        await visitor.GoAsync(path);
        return visitor;
    }

    private static Task<string[]> OrderAsync(ILocator slide) => slide.Locator(".deck-row").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.idea)");
}
