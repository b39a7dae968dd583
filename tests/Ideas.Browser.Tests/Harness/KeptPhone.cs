using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

/// <summary>A phone with a disk: its browser can be ended, and started again with everything it kept.</summary>
public sealed class KeptPhone(IPlaywright playwright, IdeasServer server, string language) : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ideas-phone-").FullName;
    private Visitor? visitor;

    public async Task<Visitor> SwitchOnAsync()
    {
        var context = await playwright.Chromium.LaunchPersistentContextAsync(folder, new()
        {
            ExecutablePath = Chromium.Path,
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = Chromium.Arguments,
            BaseURL = server.Address.ToString(),
            ViewportSize = new() { Width = 360, Height = 640 },
            DeviceScaleFactor = 2,
            IsMobile = true,
            HasTouch = true,
            Locale = language,
            TimezoneId = "Europe/Helsinki",
        });
        context.SetDefaultTimeout((float)Chromium.Patience.TotalMilliseconds);
        return visitor = new Visitor(context, context.Pages[0], server.Address, isPhone: true);
    }

    /// <summary>Ends the browser, and sees that it met nothing amiss.</summary>
    public async Task SwitchOffAsync()
    {
        if (visitor is not { } was)
        {
            return;
        }

        visitor = null;
        await was.DisposeAsync();
        Problems.AssertNone(was.Amiss);
    }

    public async ValueTask DisposeAsync()
    {
        await SwitchOffAsync();
        Directory.Delete(folder, recursive: true);
    }
}
