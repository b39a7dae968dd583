using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>The leadership's board, and one card of it.</summary>
public sealed class Board(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public Task OpenAsync() => visitor.GoAsync("/board");

    public ILocator Card(string column, string idea) =>
        Page.GetByRole(AriaRole.Region, new() { Name = column }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = idea });

    /// <summary>Cards rise to the board in the background, so look again until they have.</summary>
    public async Task ExpectNewAsync(params string[] ideas)
    {
        foreach (var idea in ideas)
        {
            await visitor.ReloadUntilVisibleAsync(Card("Uusi", idea));
        }

        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Uusi" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(ideas.Length);
    }

    public async Task OpenCardAsync(string idea) => await visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = idea, Exact = true }));

    /// <summary>Fills in the card's form; what is null stays as it is.</summary>
    public async Task MoveAsync(string state, string? owner = null, string? nextStep = null, DateOnly? due = null, string? answer = null)
    {
        await Page.GetByRole(AriaRole.Radio, new() { Name = state, Exact = true }).CheckAsync();
        foreach (var (label, text) in new[] { ("Vastuussa", owner), ("Seuraava askel", nextStep), ("Milloin", due?.ToString("O", null)), ("Julkinen vastaus", answer) })
        {
            if (text is not null)
            {
                await Field(label).FillAsync(text);
            }
        }

        await visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Tallenna" }));
    }

    public async Task ExpectAsksForAsync(params string[] sentences)
    {
        foreach (var sentence in sentences)
        {
            await Expect(Page.GetByRole(AriaRole.Alert).GetByText(sentence)).ToBeVisibleAsync();
        }
    }

    public Task ExpectStillSaysAsync(string label, string typed) => Expect(Field(label)).ToHaveValueAsync(typed);

    public Task ExpectChosenAsync(string state) => Expect(Page.GetByRole(AriaRole.Radio, new() { Name = state, Exact = true })).ToBeCheckedAsync();

    public Task ExpectSavedAsync() => Expect(Page.GetByText("Kortti on tallennettu.")).ToBeVisibleAsync();

    public ILocator Cards(string column) => Page.GetByRole(AriaRole.Region, new() { Name = column }).Locator(".board-card");

    /// <summary>What a screen reader is told last.</summary>
    public ILocator Said => Page.Locator("#announcer");

    /// <summary>The state of the card whose page is open.</summary>
    public ILocator State => Page.Locator(".card-hero .chip--state");

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Handle(string idea) => Page.GetByRole(AriaRole.Button, new() { Name = $"Siirrä korttia: {idea}", Exact = true });

    /// <summary>By the mouse, from where the card stands to another column beside it.</summary>
    public async Task DragAsync(ILocator card, string column)
    {
        await card.ScrollIntoViewIfNeededAsync();
        var (from, to) = ((await card.BoundingBoxAsync())!, (await Page.GetByRole(AriaRole.Region, new() { Name = column }).BoundingBoxAsync())!);
        await Page.Mouse.MoveAsync(from.X + 60, from.Y + 60);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(to.X + 80, from.Y + 70, new() { Steps = 5 });
        await Page.Mouse.UpAsync();
    }

    /// <summary>Answers what the board asks in its dialog before a card moves.</summary>
    public async Task TellOwnerAsync(string owner)
    {
        await Expect(Dialog.GetByLabel("Vastuussa", new() { Exact = true })).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync(owner);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Dialog).ToBeHiddenAsync();
    }

    private ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });
}
