using System.Text.RegularExpressions;
using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>An employee's side of a campaign: duels, own ideas, thanks.</summary>
public sealed partial class Vote(Visitor visitor, string code, Words words)
{
    public Visitor Visitor => visitor;

    public ILocator Question => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Left => Form.GetByRole(AriaRole.Button).Nth(0);

    public ILocator Right => Form.GetByRole(AriaRole.Button).Nth(1);

    public ILocator Skip => Form.GetByRole(AriaRole.Button).Nth(2);

    public ILocator Undo => Form.GetByRole(AriaRole.Button).Nth(3);

    /// <summary>The switch that turns the shortcut keys off.</summary>
    public ILocator Keys => Page.Locator("[data-switch=keys]");

    public ILocator Thanks => Heading(words.Thanks);

    public ILocator AllSeen => Heading(words.AllSeen);

    public ILocator Top => Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.Locator(".score") });

    private IPage Page => visitor.Page;

    private ILocator Form => Page.GetByRole(AriaRole.Form);

    public ILocator Start => Page.GetByRole(AriaRole.Button, new() { Name = words.Start });

    /// <summary>Opens the campaign's link, and starts where it says welcome first.</summary>
    public async Task OpenAsync()
    {
        await visitor.GoAsync($"/j/{code}");
        if (IsWelcome().IsMatch(Page.Url))
        {
            await visitor.PressAsync(Start);
            await Expect(Page).Not.ToHaveURLAsync(IsWelcome());
        }
    }

    public async Task<(string Left, string Right)> PairAsync() => (await ReadAsync(Left), await ReadAsync(Right));

    public ILocator Status(string text) => Form.GetByText(text);

    /// <summary>Which duel of the round is open, or null when the page shows no duel.</summary>
    public async Task<int?> PlaceAsync() => (await Page.TitleAsync()).Split(' ') is [_, var place, "/" or "of", "10", ..] ? int.Parse(place, null) : null;

    /// <summary>Taps an idea of the pair, and sees that the page goes on.</summary>
    public Task PreferAsync(string idea) => AnswerAsync(Form.GetByRole(AriaRole.Button, new() { Name = idea }));

    public Task SkipAsync() => AnswerAsync(Skip);

    public async Task SkipBecauseAsync(string reason)
    {
        await visitor.PressAsync(Page.Locator("summary").First);
        await AnswerAsync(Form.GetByRole(AriaRole.Button, new() { Name = reason }));
    }

    /// <summary>Taps, and sees that the page goes on: its title says which duel this is.</summary>
    public async Task AnswerAsync(ILocator choice)
    {
        var before = await Page.TitleAsync();
        await visitor.PressAsync(choice);
        await Expect(Page).Not.ToHaveTitleAsync(before);
    }

    /// <summary>Half-way through the first round, somebody without an own idea is asked for one.</summary>
    public ILocator NotNow => Page.GetByRole(AriaRole.Link, new() { Name = words.NotNow });

    public async Task PassThePauseAsync()
    {
        await visitor.PressAsync(NotNow);
        await Expect(Form).ToBeVisibleAsync();
    }

    /// <summary>Prefers, of each pair, the idea that stands earlier in the order, until there is no pair or the limit is reached.</summary>
    public async Task PreferByAsync(IReadOnlyList<string> order, int atMost = 10)
    {
        for (var i = 0; i < atMost && await PlaceAsync() is not null; i++)
        {
            var (left, right) = await PairAsync();
            await PreferAsync(order.First(idea => left.Contains(idea, StringComparison.Ordinal) || right.Contains(idea, StringComparison.Ordinal)));
            if (await NotNow.IsVisibleAsync())
            {
                await PassThePauseAsync();
            }
        }
    }

    public Task ExpectPlaceAsync(int place) => Expect(Page).ToHaveTitleAsync(new Regex($@"\b{place} (/|of) 10\b"));

    public async Task TabToAsync(ILocator target)
    {
        for (var i = 0; i < 40 && !await target.EvaluateAsync<bool>("element => element === document.activeElement"); i++)
        {
            await Page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }

    public async Task TenMoreAsync()
    {
        await Expect(Thanks).ToBeVisibleAsync();
        await visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = words.TenMore }));
        await Expect(Thanks).ToBeHiddenAsync();
    }

    public async Task SuggestAsync(string idea, bool isModerated = false)
    {
        await visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = words.AddIdea }));
        await Page.GetByLabel(words.IdeaLabel).FillAsync(idea);
        await visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = words.SendIdea }));
        await Expect(Page.GetByText(isModerated ? words.IdeaWaits : words.IdeaIsIn)).ToBeVisibleAsync();
    }

    public async Task BackToDuelsAsync()
    {
        await visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = words.BackToDuels }));
        await Expect(Form).ToBeVisibleAsync();
    }

    /// <summary>How many votes the campaign has, as the public ranking page says.</summary>
    public async Task ExpectVotesAsync(string count)
    {
        await visitor.GoAsync($"/j/{code}/ranking");
        await Expect(Page.GetByText(count)).ToBeVisibleAsync();
    }

    /// <summary>How many votes the campaign has, as the public ranking page says.</summary>
    public async Task<int> VotesAsync()
    {
        await visitor.GoAsync($"/j/{code}/ranking");
        var count = await Page.Locator(".page-head p").Last.InnerTextAsync();
        return int.Parse(count.Split(", ")[1].Split(' ')[0], null);
    }

    /// <summary>From here on the campaign opens without a network.</summary>
    public async Task ExpectInstalledAsync()
    {
        // Without a network the browser cannot look for a newer worker, and says so.
        visitor.Forgive("unknown error occurred when fetching the script");
        await Page.EvaluateAsync("async () => { while (!(await caches.match(location.pathname))) await new Promise(requestAnimationFrame); await navigator.serviceWorker.ready; }")
            .WaitAsync(Chromium.Patience);
    }

    /// <summary>As a person reads it: without the marks where a word may break.</summary>
    private static async Task<string> ReadAsync(ILocator idea) => (await idea.InnerTextAsync()).Replace("\u00AD", "", StringComparison.Ordinal);

    [GeneratedRegex("/welcome$")]
    private static partial Regex IsWelcome();

    private ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });
}
