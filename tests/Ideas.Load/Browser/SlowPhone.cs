using System.Net;
using Microsoft.Playwright;

namespace Ideas.Load.Browser;

/// <summary>What somebody with a slow phone gets at the first visit to a page.</summary>
/// <param name="Bytes">Everything that came down until the page was at rest and would open without a network, headers included.</param>
/// <param name="FirstContent">From the start of the navigation to the first painted text or picture.</param>
/// <param name="Shift">The cumulative layout shift (web.dev/cls) from the start until three answers later.</param>
internal sealed record Visit(long Bytes, TimeSpan FirstContent, TimeSpan Loaded, double Shift);

/// <summary>
/// Chromium on a phone of 360 × 640 with a processor four times slower than this one, behind a line of 1.6 Mbit/s with 150 ms of
/// round trip: what Lighthouse calls "slow 4G".
/// </summary>
internal sealed class SlowPhone : IAsyncDisposable
{
    private const string Paint = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
    private const string Load = "() => performance.getEntriesByType('navigation')[0].loadEventEnd";
    private const string Shifts = "new PerformanceObserver(list => { for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted = (window.shifted ?? 0) + shift.value; }).observe({ type: 'layout-shift', buffered: true });";

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private SlowPhone(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<SlowPhone> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("IDEAS_CHROMIUM") is { Length: > 0 } chosen ? chosen : "/usr/bin/chromium",
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = [.. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(), "--disable-gpu", "--no-first-run", "--disable-background-networking"],
        });
        return new SlowPhone(playwright, browser);
    }

    /// <summary>Opens the duel for the first time, with nothing in any cache, and answers three pairs.</summary>
    public async Task<Visit> VisitAsync(IPEndPoint server, string path)
    {
        await using var line = new CountingLine(server);
        var campaign = new Uri(line.Address, path);
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 640 }, DeviceScaleFactor = 2, IsMobile = true, HasTouch = true, Locale = "fi-FI" });

        // The welcome has been read; what follows is the duel.
        await context.AddCookiesAsync([new() { Name = "asked", Value = "1", Url = campaign.ToString() }]);
        await context.AddInitScriptAsync(Shifts);
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8 });
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });

        await page.GotoAsync(campaign.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; while (!(await caches.match(location.pathname))) await new Promise(requestAnimationFrame); }");
        var (bytes, paint, load) = (line.Bytes, await page.EvaluateAsync<double>(Paint), await page.EvaluateAsync<double>(Load));
        for (var answers = 1; answers <= 3; answers++)
        {
            await page.Locator(".duel-card").First.TapAsync();
            await page.WaitForFunctionAsync("place => Number(document.querySelector('[data-place]').textContent) === place", answers + 1);
        }

        return new Visit(bytes, TimeSpan.FromMilliseconds(paint), TimeSpan.FromMilliseconds(load), await page.EvaluateAsync<double>("() => window.shifted ?? 0"));
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
