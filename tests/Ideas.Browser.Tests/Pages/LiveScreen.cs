using System.Text.RegularExpressions;
using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>The presenter's screen on the wall. It is opened once and must never need a reload.</summary>
public sealed class LiveScreen(Visitor visitor)
{
    public Visitor Visitor => visitor;

    public ILocator Votes => Page.Locator("div:visible").Filter(new() { Has = Page.GetByText("Ääniä", new() { Exact = true }) }).Last.GetByRole(AriaRole.Definition);

    public ILocator Rows => Page.GetByRole(AriaRole.Region, new() { Name = "Kymmenen kärjessä" }).GetByRole(AriaRole.Listitem);

    /// <summary>How sure the top is, as a bar and as a sentence.</summary>
    public ILocator Meter => Page.GetByRole(AriaRole.Meter, new() { Name = "Kuinka varma kärki on" });

    public ILocator Connection => Page.GetByText("Yhteys katkesi.");

    private IPage Page => visitor.Page;

    public async Task OpenAsync(string code)
    {
        await visitor.GoAsync($"/live/{code}");
        await Page.EvaluateAsync("window.neverReloaded = true");
    }

    public async Task ExpectNeverReloadedAsync() => Assert.True(await Page.EvaluateAsync<bool>("window.neverReloaded === true"));

    public async Task ExpectSurenessAsync(int top)
    {
        await Expect(Meter).ToBeVisibleAsync();
        await Expect(Page.GetByText(new Regex($@"top {top} on \d+-prosenttisen varma", RegexOptions.IgnoreCase)).Locator("visible=true")).ToBeVisibleAsync();
    }

    public Task ExpectVotesAsync(int votes) => Expect(Votes).ToHaveTextAsync($"{votes}");
}
