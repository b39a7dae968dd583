using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>What a moderator does with the ideas of a campaign.</summary>
public sealed class Desk(Visitor visitor, string code)
{
    private IPage Page => visitor.Page;

    private string Address => $"/campaigns/{code}/desk";

    public ILocator Ideas => Page.Locator(".queue .idea-text");

    public Task ShowAsync(string tab = "") => visitor.GoAsync($"{Address}?show={tab}");

    public Task ShowAlikeAsync() => visitor.GoAsync($"{Address}/alike");

    /// <summary>Chooses a file and looks at its preview.</summary>
    public async Task ChooseAsync(string name, byte[] file)
    {
        await visitor.GoAsync($"/campaigns/{code}/import");
        await Page.GetByLabel("Tiedosto").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
        await PressAsync("Katso ennen tuontia");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Ensimmäiset ideat" })).ToBeVisibleAsync();
    }

    /// <summary>A figure of the preview, such as how many rows are fine.</summary>
    public async Task<string> FigureAsync(string name) => (await Page.Locator(".stats > div", new() { HasText = name }).Locator("dd").InnerTextAsync()).Replace('\u00a0', ' ');

    public ILocator ErrorOfRow(int row) => Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"Rivi {row} " }).Or(Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByText($"Rivi {row}", new() { Exact = true }) })).First;

    public Task LeaveOutAsync() => Page.GetByRole(AriaRole.Checkbox, new() { Name = "virheellistä riviä pois" }).CheckAsync();

    public Task PressAsync(string button) => visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = button }));

    public Task ExpectNoticeAsync(string text) => Expect(Page.GetByText(text)).ToBeVisibleAsync();

    public Task PressKeyAsync(string key) => Page.Keyboard.PressAsync(key);

    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text);

    /// <summary>The idea that the keys are about.</summary>
    public Task ExpectFocusOnAsync(string idea) => Expect(Page.Locator("[data-idea]:focus")).ToContainTextAsync(idea);

    public ILocator Item(string idea) => Page.Locator("[data-idea]").Filter(new() { HasText = idea });
}
