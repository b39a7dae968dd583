using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

public static class Pictures
{
    /// <summary>Saves what the visitor sees into the folder that IDEAS_SCREENSHOTS names, if it names one.</summary>
    public static async Task TakePictureAsync(this Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("IDEAS_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        await visitor.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }
}
