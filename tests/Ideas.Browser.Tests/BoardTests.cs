using System.Text.RegularExpressions;
using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>The board in the demonstration: a leader moves cards, others look on, and a screen on the wall turns by itself.</summary>
public sealed class BoardTests(House house, BoardHouse demo) : BrowserTest(house), IClassFixture<BoardHouse>
{
    [Fact]
    public async Task A_card_dragged_by_mouse_moves_for_everybody_who_looks()
    {
        var (leader, phone, wall) = (await LeadAsync(), await VisitAsync(demo.Server), await VisitAsync(demo.Server, Screen.Desk));
        var (board, theirs) = (new Board(leader), new Board(phone));
        await theirs.OpenAsync();
        await wall.GoAsync("/board/wall");
        foreach (var viewer in new[] { phone, wall })
        {
            await viewer.Page.EvaluateAsync("window.neverReloaded = true");
        }

        var idea = await FirstNewAsync(board);
        await board.DragAsync(board.Card("Uusi", idea), "Keskustelussa");
        await board.TellOwnerAsync("HR");

        await Expect(board.Card("Keskustelussa", idea)).ToBeVisibleAsync();
        await Expect(board.Handle(idea)).ToBeFocusedAsync();
        await Expect(theirs.Card("Keskustelussa", idea)).ToBeVisibleAsync();
        await Expect(theirs.Said).ToContainTextAsync($"”{idea}”: Keskustelussa.");
        await Expect(wall.Page.GetByRole(AriaRole.Region, new() { Name = "Keskustelussa" }).Filter(new() { HasText = idea })).ToBeVisibleAsync();

        await board.DragAsync(board.Card("Keskustelussa", idea), "Uusi");

        await Expect(board.Card("Uusi", idea)).ToBeVisibleAsync();
        await Expect(theirs.Card("Uusi", idea)).ToBeVisibleAsync();
        await Expect(theirs.Card("Uusi", idea)).ToContainTextAsync("HR");
        Assert.True(await phone.Page.EvaluateAsync<bool>("window.neverReloaded === true"));
        Assert.True(await wall.Page.EvaluateAsync<bool>("window.neverReloaded === true"));
    }

    [Fact]
    public async Task A_card_moves_by_keys_alone_and_each_step_is_said()
    {
        var (leader, viewer) = (await LeadAsync(), await VisitAsync(demo.Server, Screen.Desk));
        var (board, theirs) = (new Board(leader), new Board(viewer));
        await theirs.OpenAsync();
        var (idea, keys) = (await FirstNewAsync(board, last: true), leader.Page.Keyboard);

        await board.Handle(idea).FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(board.Said).ToContainTextAsync($"Kortti nostettu: ”{idea}”. Se on sarakkeessa Uusi.");
        await keys.PressAsync("ArrowRight");
        await Expect(board.Said).ToHaveTextAsync("Keskustelussa, 2/5.");
        await keys.PressAsync("Escape");
        await Expect(board.Said).ToContainTextAsync("Kortti jäi paikalleen");
        await Expect(board.Card("Uusi", idea)).ToBeVisibleAsync();

        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Enter");
        await Expect(board.Said).ToContainTextAsync("Ennen siirtoa tarvitaan vielä tietoja");
        Problems.AssertNone(await leader.Page.FindProblemsAsync("the board's dialog"));
        await board.TellOwnerAsync("Kirjasto");

        await Expect(board.Said).ToHaveTextAsync($"Kortti siirretty: ”{idea}”. Uusi tila: Keskustelussa.");
        await Expect(board.Handle(idea)).ToBeFocusedAsync();
        await Expect(theirs.Card("Keskustelussa", idea)).ToContainTextAsync("Kirjasto");

        await theirs.OpenCardAsync(idea);
        await keys.PressAsync("Enter");
        await keys.PressAsync("ArrowLeft");
        await keys.PressAsync("Enter");

        await Expect(theirs.State).ToHaveTextAsync("Uusi");
        await Expect(theirs.Said).ToContainTextAsync($"”{idea}”: Uusi.");
    }

    [Fact]
    public async Task The_wall_turns_by_itself_pauses_and_goes_on_by_arrows()
    {
        var visitor = await VisitAsync(demo.Server, Screen.Desk);
        var page = visitor.Page;
        await page.SetViewportSizeAsync(1920, 1080);
        await page.Clock.InstallAsync();
        await visitor.GoAsync("/board/wall");
        var place = page.Locator("[data-wall-place]");
        await Expect(place).ToHaveTextAsync(new Regex("^1 / "));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight"));
        await visitor.TakePictureAsync("wall-1920");

        await page.Clock.RunForAsync(12_000);
        await Expect(place).ToHaveTextAsync(new Regex("^2 / "));
        await Expect(page.Locator("[data-part]:not([hidden])")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Jatka", Exact = true })).ToBeVisibleAsync();
        await page.Clock.RunForAsync(25_000);
        await Expect(place).ToHaveTextAsync(new Regex("^2 / "));

        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(place).ToHaveTextAsync(new Regex("^1 / "));
        await visitor.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Jatka", Exact = true }));
        await page.Clock.RunForAsync(12_000);
        await Expect(place).ToHaveTextAsync(new Regex("^2 / "));
    }

    private async Task<Visitor> LeadAsync()
    {
        var leader = await VisitAsync(demo.Server, Screen.Desk);
        await leader.GoAsync("/signin");
        await leader.PressAsync(leader.Page.Locator("button[value=Leader]"));
        await Expect(leader.Page.GetByRole(AriaRole.Heading, new() { Name = "Kampanjat" })).ToBeVisibleAsync();
        await new Board(leader).OpenAsync();
        return leader;
    }

    private static async Task<string> FirstNewAsync(Board board, bool last = false)
    {
        var cards = board.Cards("Uusi");
        return (await (last ? cards.Last : cards.First).GetAttributeAsync("data-name"))!;
    }
}

/// <summary>The demonstration, whose board has cards in every state.</summary>
public sealed class BoardHouse : IAsyncLifetime
{
    public IdeasServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await IdeasServer.StartAsync("Development");

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
