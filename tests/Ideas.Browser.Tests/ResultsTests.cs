using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

public sealed class ResultsTests(House house) : BrowserTest(house)
{
    [Fact]
    public async Task Results_are_read_by_keyboard_alone()
    {
        var leader = await VisitAsync(await StartServerAsync("Development"), Screen.Desk);
        var results = new Results(leader);
        await leader.GoAsync("/signin?back=%2Fresults%2FSATU");
        await leader.PressAsync(leader.Page.GetByRole(AriaRole.Button, new() { Name = "Johto" }));
        await Expect(leader.Page.GetByText("Lopullinen tulos")).ToBeVisibleAsync();
        Problems.AssertNone(await leader.Page.FindProblemsAsync("results"));

        await results.FollowByKeyboardAsync(results.Link("Vertailuja eniten"));
        await Expect(results.ListHeading).ToBeFocusedAsync();
        await Expect(results.Column("Vertailuja")).ToHaveAttributeAsync("aria-sort", "descending");
        var second = await results.Ideas.Nth(1).InnerTextAsync();
        await results.FollowByKeyboardAsync(results.Ideas.Nth(1));
        await Expect(leader.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = second })).ToBeVisibleAsync();
        await Expect(results.Pairs.First).ToContainTextAsync("Voitti");
        Problems.AssertNone(await leader.Page.FindProblemsAsync("idea"));

        await results.FollowByKeyboardAsync(results.Link("Takaisin tuloksiin"));

        await Expect(results.Ideas.Nth(1)).ToBeFocusedAsync();
        await Expect(results.Ideas.Nth(1)).ToHaveTextAsync(second);
        await Expect(results.Column("Vertailuja")).ToHaveAttributeAsync("aria-sort", "descending");
    }
}
