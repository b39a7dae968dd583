using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>Somebody of the leadership, who came by an admin's link.</summary>
public sealed class Leader(Visitor visitor)
{
    public async Task ChoosePasswordAsync(Uri invitation)
    {
        await visitor.GoAsync(invitation.PathAndQuery);
        await visitor.Page.GetByLabel("Salasana").FillAsync("satama kivi pilvi");
        await visitor.PressAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Tallenna ja kirjaudu" }));
        await Expect(visitor.Page.GetByRole(AriaRole.Banner).GetByText("Oma tunnus", new() { Exact = true })).ToBeVisibleAsync();
    }
}
