using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

/// <summary>One installed Chromium; every visitor gets a profile of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>How long anything on a page may take. Playwright's own waiting keeps to it; evaluating a promise does not, and needs it said.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static readonly string Path = Environment.GetEnvironmentVariable("IDEAS_CHROMIUM") is { Length: > 0 } chosen ? chosen : "/usr/bin/chromium";

    internal static readonly string[] Arguments =
    [
        .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<Chromium> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = Arguments,
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>A phone whose browser can be ended and started again with everything it kept.</summary>
    public KeptPhone Keep(IdeasServer server, string language) => new(playwright, server, language);

    public async Task<Visitor> VisitAsync(IdeasServer server, Screen screen, string language, bool hasScript)
    {
        var isPhone = screen is Screen.Phone;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = server.Address.ToString(),
            ViewportSize = isPhone ? new() { Width = 360, Height = 640 } : new() { Width = 1280, Height = 800 },
            DeviceScaleFactor = isPhone ? 2 : 1,
            IsMobile = isPhone,
            HasTouch = isPhone,
            Locale = language,
            TimezoneId = "Europe/Helsinki",
            JavaScriptEnabled = hasScript,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new Visitor(context, await context.NewPageAsync(), server.Address, isPhone);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}

public enum Screen
{
    Phone,
    Desk,
}
