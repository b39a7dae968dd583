using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>What is written on a shared tablet, in the reader's language.</summary>
public sealed record TabletWords(string TurnOn, string Next, string StillThere, string Here)
{
    public static TabletWords Finnish { get; } = new("Ota käyttöön tällä laitteella", "Valmis – seuraava", "Oletko vielä siinä?", "Olen tässä");

    public static TabletWords Swedish { get; } = new("Ta i bruk på den här enheten", "Klar – nästa person", "Är du kvar?", "Jag är kvar");
}

/// <summary>The tablet at the coffee table, where one person follows another.</summary>
public sealed partial class Tablet(Vote vote, string code, TabletWords words)
{
    public Vote Vote => vote;

    public ILocator Question => Page.GetByRole(AriaRole.Alertdialog, new() { Name = words.StillThere });

    public ILocator Here => Question.GetByRole(AriaRole.Button, new() { Name = words.Here });

    private IPage Page => vote.Visitor.Page;

    public async Task TurnOnAsync()
    {
        await vote.Visitor.GoAsync($"/j/{code}/break-room");
        await vote.Visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = words.TurnOn }));
        await ExpectWelcomeAsync();
    }

    public async Task StartAsync()
    {
        await vote.Visitor.PressAsync(vote.Start);
        await Expect(Page).Not.ToHaveURLAsync(IsWelcome());

        // A test may cut the network next; the page's scripts have to be there by then.
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public Task NextPersonAsync() => vote.Visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = words.Next }));

    public async Task ExpectWelcomeAsync()
    {
        await Expect(Page).ToHaveURLAsync(IsWelcome());
        await Expect(vote.Start).ToBeVisibleAsync();
    }

    /// <summary>Lets time pass without anybody there.</summary>
    public Task PassAsync(int seconds) => Page.Clock.FastForwardAsync(1000L * seconds);

    [GeneratedRegex("/welcome$")]
    private static partial Regex IsWelcome();
}
