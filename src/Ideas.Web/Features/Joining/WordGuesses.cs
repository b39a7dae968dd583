using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Joining;

/// <summary>
/// How often an access word may be wrong. A workplace shares one address, so that whoever mistypes, or tries words by hand, only locks the
/// own browser, known by the cookie that every form needs. A program could drop that cookie after each try; it meets the limit of the
/// whole address, which is so high that people do not reach it by mistake, and so slow (180 an hour) that a word that is not in a
/// dictionary is not found. A right word could not pass above it: whether it passed is all that a guesser wants to know. Who has
/// said the word once is not asked again, and so not locked out.
/// </summary>
internal sealed class WordGuesses : IDisposable
{
    public const int FromOneBrowser = 10;
    public const int FromOneAddress = 180;

    private readonly GuessLimit browsers = new(FromOneBrowser, TimeSpan.FromMinutes(10));
    private readonly GuessLimit addresses = new(FromOneAddress, TimeSpan.FromHours(1));

    /// <summary>How long to wait before the next try; null when there may be one now.</summary>
    public TimeSpan? Wait(HttpContext http) => !addresses.Allows(http) ? addresses.Window : !browsers.Allows(Browser(http)) ? browsers.Window : null;

    public void CountWrong(HttpContext http)
    {
        browsers.CountWrong(Browser(http));
        addresses.CountWrong(http);
    }

    public void Dispose()
    {
        browsers.Dispose();
        addresses.Dispose();
    }

    private static string Browser(HttpContext http) => http.Request.Cookies[WebSetup.FormCookie] ?? "";
}
