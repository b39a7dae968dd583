using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>The page from which an admin invites people.</summary>
public sealed class Inviting(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public Task OpenAsync(string code) => visitor.GoAsync($"/campaigns/{code}/invite");

    public async Task AskForPersonalLinksAsync()
    {
        await Page.GetByRole(AriaRole.Radio, new() { Name = "Omalla kertakäyttöisellä linkillä" }).CheckAsync();
        await visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Tallenna", Exact = true }));
        await Expect(Page.GetByText("Mukaan pääsy on muutettu.")).ToBeVisibleAsync();
    }

    /// <summary>Pastes names, and answers the link of each.</summary>
    public async Task<IReadOnlyDictionary<string, string>> MakeLinksAsync(params string[] names)
    {
        await Page.GetByLabel("Vastaanottajat", new() { Exact = true }).FillAsync(string.Join('\n', names));
        await visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Tee linkit" }));
        var list = await Page.GetByLabel("Vastaanottajat ja linkit").InputValueAsync();
        return list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(line => line[0], line => new Uri(line[1]).PathAndQuery);
    }

    /// <summary>The table of links as a file, and what is in it.</summary>
    public async Task<string> DownloadAsync()
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = "Lataa lista (CSV)" })));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    public async Task ExpectCountsAsync(int made, int used)
    {
        await Expect(Page.Locator("#links + .stats dd").First).ToHaveTextAsync($"{made}");
        await Expect(Page.Locator("#links + .stats dd").Last).ToHaveTextAsync($"{used}");
    }
}
