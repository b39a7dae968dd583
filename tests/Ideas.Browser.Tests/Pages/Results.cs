using System.Text.RegularExpressions;
using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>What leadership reads.</summary>
public sealed partial class Results(Visitor visitor)
{
    public ILocator Winner => Page.GetByRole(AriaRole.Region).GetByRole(AriaRole.Heading, new() { Level = 2 }).First;

    /// <summary>Headings of columns and tiers hold no cells.</summary>
    public ILocator FirstRow => Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Cell) }).First;

    /// <summary>The links to the ideas' own pages, in the order of the list.</summary>
    public ILocator Ideas => Page.Locator(".result-row").GetByRole(AriaRole.Link);

    /// <summary>Where a sorted list begins.</summary>
    public ILocator ListHeading => Page.GetByRole(AriaRole.Heading, new() { Name = "Kaikki ideat" });

    /// <summary>How an idea did against each of the others.</summary>
    public ILocator Pairs => Page.GetByRole(AriaRole.Table, new() { NameRegex = new("^Kuinka monta kertaa") }).GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Cell) });

    private IPage Page => visitor.Page;

    public Task OpenAsync(string code) => visitor.GoAsync($"/results/{code}");

    public ILocator Column(string name) => Page.GetByRole(AriaRole.Columnheader, new() { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>Goes on by the tabulator until something has the focus, and follows it.</summary>
    public async Task FollowByKeyboardAsync(ILocator target)
    {
        for (var pressed = 0; pressed < 120 && !await target.EvaluateAsync<bool>("element => element === document.activeElement").WaitAsync(Chromium.Patience); pressed++)
        {
            await Page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The winner stands first, with a score, its interval, and a sentence for everybody.</summary>
    public async Task ExpectWinnerAsync(string idea)
    {
        await visitor.ReloadUntilVisibleAsync(Winner.And(Page.GetByText(idea)));
        await Expect(FirstRow).ToContainTextAsync(idea);
        await Expect(FirstRow).ToContainTextAsync(ScoreAndInterval());
        await Expect(FirstRow).ToContainTextAsync(Sentence());
    }

    [GeneratedRegex(@"\b(?:1[5-9]|2\d)\d\d\s+1\d\d\d–[12]\d\d\d\b")]
    private static partial Regex ScoreAndInterval();

    [GeneratedRegex(@"Kollega valitsisi tämän satunnaisen idean sijasta (?:[5-9]\d|100) kertaa sadasta\.")]
    private static partial Regex Sentence();
}
