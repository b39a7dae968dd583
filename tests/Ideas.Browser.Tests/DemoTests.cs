using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>What a newcomer sees first, and the README's pictures of it.</summary>
public sealed class DemoTests(House house) : BrowserTest(house)
{
    [Fact]
    public async Task The_demo_shows_a_duel_a_live_screen_results_and_a_board()
    {
        var server = await StartServerAsync("Development");

        var vote = new Vote(await VisitAsync(server), "JALKA", Words.Finnish);
        await vote.OpenAsync();
        await Expect(vote.Left).ToBeVisibleAsync();
        await vote.Visitor.ExpectWhollyVisibleAsync(vote.Skip);
        await vote.Visitor.TakePictureAsync("duel-phone");

        var screen = new LiveScreen(await VisitAsync(server, Screen.Desk));
        await screen.OpenAsync("JALKA");
        await Expect(screen.Rows).ToHaveCountAsync(10);
        await screen.Visitor.TakePictureAsync("live");

        var leader = await VisitAsync(server, Screen.Desk);
        await leader.GoAsync("/signin?back=%2Fresults%2FSATU");
        await leader.PressAsync(leader.Page.GetByRole(AriaRole.Button, new() { Name = "Johto" }));
        await Expect(new Results(leader).FirstRow).ToContainTextAsync("Kollega valitsisi tämän satunnaisen idean sijasta");
        await leader.TakePictureAsync("results", height: 1300);

        var reader = await VisitAsync(server, Screen.Desk);
        await reader.GoAsync("/board");
        await Expect(reader.Page.GetByText("Johdon vastaus:").First).ToBeAttachedAsync();
        await reader.TakePictureAsync("board", height: 1100);
    }
}
