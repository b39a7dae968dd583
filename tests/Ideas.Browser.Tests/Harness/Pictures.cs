using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

public static class Pictures
{
    public static bool AreWanted => Environment.GetEnvironmentVariable("IDEAS_SCREENSHOTS") is { Length: > 0 };

    /// <summary>Saves the whole page as a small phone and a desk show it, if there is a folder for it.</summary>
    public static async Task TakePicturesAsync(this Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("IDEAS_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        var (page, size) = (visitor.Page, visitor.Page.ViewportSize!);
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        foreach (var (width, height) in new[] { (1280, 800), (360, 640) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true, Scale = ScreenshotScale.Css, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>Saves what the visitor sees into the folder that IDEAS_SCREENSHOTS names, if it names one. A tall page may ask for more height.</summary>
    public static async Task TakePictureAsync(this Visitor visitor, string name, int? height = null)
    {
        if (Environment.GetEnvironmentVariable("IDEAS_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        if (height is { } tall)
        {
            await visitor.Page.SetViewportSizeAsync(visitor.Page.ViewportSize!.Width, tall);
        }

        await visitor.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }
}
