using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

public static class Motion
{
    /// <summary>Nothing on the page moves any more.</summary>
    public static Task ExpectAtRestAsync(this IPage page) =>
        page.WaitForFunctionAsync("() => document.getAnimations().every(animation => animation.playState !== 'running')");
}
