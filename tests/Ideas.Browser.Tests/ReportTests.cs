using System.Text;
using System.Text.RegularExpressions;
using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>The report as the browser prints it.</summary>
public sealed partial class ReportTests(House house) : BrowserTest(house)
{
    /// <summary>A4 less our margins, in CSS pixels.</summary>
    private const int PaperWidth = (int)((210 - 32) * 96 / 25.4);

    [Fact]
    public async Task The_report_becomes_a_PDF_of_whole_pages_that_are_never_too_wide()
    {
        var leader = await VisitAsync(await StartServerAsync("Development"), Screen.Desk);
        await leader.GoAsync("/signin?back=%2Fresults%2FSATU");
        await leader.PressAsync(leader.Page.GetByRole(AriaRole.Button, new() { Name = "Johto" }));
        await leader.PressAsync(leader.Page.GetByRole(AriaRole.Link, new() { Name = "Raportti", Exact = true }));
        await Expect(leader.Page.GetByRole(AriaRole.Button, new() { Name = "Tulosta tai tallenna PDF:ksi" })).ToBeVisibleAsync();
        Problems.AssertNone(await leader.Page.FindProblemsAsync("report"));

        var full = await PrintAsync(leader.Page);
        await leader.PressAsync(leader.Page.GetByRole(AriaRole.Link, new() { Name = "Lyhyt raportti" }));
        var brief = await PrintAsync(leader.Page);

        Assert.InRange(full, 9, 14);
        Assert.InRange(brief, 4, 5);
    }

    /// <summary>How many pages it has on paper. There, nothing is wider than the page, and no row is cut.</summary>
    private static async Task<int> PrintAsync(IPage page)
    {
        var size = page.ViewportSize!;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(PaperWidth, size.Height);
        Assert.Equal(PaperWidth, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(["avoid", "table-header-group"], await page.EvaluateAsync<string[]>("[getComputedStyle(document.querySelector('.report-table tbody tr')).breakInside, getComputedStyle(document.querySelector('.report-table thead')).display]"));
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        await page.SetViewportSizeAsync(size.Width, size.Height);
        var file = await page.PdfAsync(new() { PreferCSSPageSize = true });
        var text = Encoding.Latin1.GetString(file);
        Assert.Matches(@"/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]", text);
        return Pages().Count(text);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Pages();
}
