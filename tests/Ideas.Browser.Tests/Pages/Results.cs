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

    private IPage Page => visitor.Page;

    public Task OpenAsync(string code) => visitor.GoAsync($"/results/{code}");

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
