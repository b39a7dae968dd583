using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

public static class Motion
{
    /// <summary>The page has its styles, and nothing on it moves any more.</summary>
    public static Task ExpectAtRestAsync(this IPage page) => page.WaitForFunctionAsync(
        """
        () => document.readyState === 'complete'
          && [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet)
          && document.getAnimations().every(animation => animation.playState !== 'running')
        """);
}
