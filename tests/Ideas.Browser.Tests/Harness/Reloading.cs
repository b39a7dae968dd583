using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

public static class Reloading
{
    private const int Tries = 20;

    /// <summary>Reloads until the page shows what a background job has yet to do.</summary>
    public static async Task ReloadUntilVisibleAsync(this Visitor visitor, ILocator expected)
    {
        for (var i = 1; i < Tries; i++)
        {
            try
            {
                await Assertions.Expect(expected).ToBeVisibleAsync(new() { Timeout = 1000 });
                return;
            }
            catch (PlaywrightException)
            {
                await visitor.Page.ReloadAsync();
            }
        }

        await Assertions.Expect(expected).ToBeVisibleAsync();
    }
}
