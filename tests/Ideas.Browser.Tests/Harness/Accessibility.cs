using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

/// <summary>What can be checked of a page by machine: axe's rules for WCAG 2.0 to 2.2 A and AA and its best practices, and that nothing is too wide.</summary>
public static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly AxeRunOptions Looks = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "target-size"] } };

    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    public static async Task<IReadOnlyList<string>> FindProblemsAsync(this IPage page, string name) =>
        [.. await FindAsync(page, name, Rules), .. await FindTooWideAsync(page, name)];

    /// <summary>What another screen can make worse of a page that was looked at already: too wide, too pale, too close together.</summary>
    public static async Task<IReadOnlyList<string>> FindCrampedAsync(this IPage page, string name) =>
        [.. await FindAsync(page, name, Looks), .. await FindTooWideAsync(page, name)];

    /// <summary>Texts that cannot be told from what is behind them.</summary>
    public static Task<IReadOnlyList<string>> FindPaleAsync(this IPage page, string name) => FindAsync(page, name, Contrast);

    private static async Task<IReadOnlyList<string>> FindAsync(IPage page, string name, AxeRunOptions rules)
    {
        await page.ExpectAtRestAsync();
        var found = await page.RunAxe(rules).WaitAsync(Chromium.Patience);
        return [.. found.Violations.Select(broken => $"{name}: {broken.Id} ({broken.Help}): {string.Join(" | ", broken.Nodes.Select(node => node.Html))}")];
    }

    /// <summary>At 320 pixels (WCAG 1.4.10), and with text twice as large (1.4.4).</summary>
    private static async Task<IReadOnlyList<string>> FindTooWideAsync(IPage page, string name)
    {
        var problems = new List<string>();
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, size.Height);
        if (await WidthAsync(page) is > 320 and var narrow)
        {
            problems.Add($"{name}: {narrow} pixels wide on a phone of 320.");
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '225%'");
        if (await WidthAsync(page) > size.Width)
        {
            problems.Add($"{name}: {await WidthAsync(page)} pixels wide with text of 200 % on a phone of {size.Width}.");
        }

        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        return problems;
    }

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");
}
