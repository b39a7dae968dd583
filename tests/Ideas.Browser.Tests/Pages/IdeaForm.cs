using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>Where an employee writes an idea, and finds the own ones.</summary>
public sealed class IdeaForm(Visitor visitor, string code)
{
    public ILocator Text => Page.GetByRole(AriaRole.Textbox).First;

    public ILocator Details => Page.GetByRole(AriaRole.Textbox).Nth(1);

    /// <summary>The ideas shown as much like what is typed.</summary>
    public ILocator Similar => Page.Locator("main form").GetByRole(AriaRole.Listitem);

    /// <summary>What is said in the form besides.</summary>
    public ILocator Notice => Page.Locator("main form .notice:visible");

    public ILocator Thanks => Page.GetByRole(AriaRole.Heading, new() { Name = "Kiitos ideasta!" });

    public ILocator Own => Page.GetByRole(AriaRole.Region, new() { Name = "Sinun ideasi" }).GetByRole(AriaRole.Listitem);

    private IPage Page => visitor.Page;

    public Task OpenAsync() => visitor.GoAsync($"/j/{code}/idea");

    public async Task WriteAsync(string text, string? details = null)
    {
        await Text.FillAsync(text);
        if (details is not null)
        {
            await visitor.PressAsync(Page.GetByText("Kerro lisää"));
            await Details.FillAsync(details);
        }
    }

    public Task SendAsync(string button = "Lisää idea") => visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    public async Task AddAsync(string text, string? details = null)
    {
        await OpenAsync();
        await WriteAsync(text, details);
        await SendAsync();
        await Expect(Thanks).ToBeVisibleAsync();
    }

    /// <summary>Chooses one of the ideas that say the same.</summary>
    public Task PreferAsync(string idea) => visitor.PressAsync(Similar.Filter(new() { HasText = idea }).GetByRole(AriaRole.Button));

    public Task ChangeAsync(string idea) => visitor.PressAsync(Own.Filter(new() { HasText = idea }).GetByRole(AriaRole.Link, new() { Name = "Muuta" }));
}
