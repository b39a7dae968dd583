using System.Globalization;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Joining;

/// <summary>
/// Stands at every door that a campaign's code opens, and slows down whoever guesses: after so many wrong codes from one
/// address, strangers there wait. Whoever was let in before goes on (docs/decisions/codes.md).
/// </summary>
public sealed class CodeGuard(CodePass passes) : IDisposable
{
    public const int WrongTries = 60;

    private readonly GuessLimit limit = new(WrongTries, TimeSpan.FromMinutes(10));

    /// <summary>Whether an answer may tell if the code is right. Until then it is not even looked up.</summary>
    public bool LetsIn(HttpContext http, string? typed)
    {
        if (limit.Allows(http) || IsStaff(http) || (CampaignCode.Read(typed) is { } code && passes.Opens(code, Pass(http))))
        {
            return true;
        }

        http.Response.Headers.RetryAfter = limit.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return false;
    }

    public void CountWrong(HttpContext http)
    {
        if (!IsStaff(http))
        {
            limit.CountWrong(http);
        }
    }

    public void Dispose() => limit.Dispose();

    /// <summary>From a phone's cookie, or from the address that a live screen keeps.</summary>
    private static string? Pass(HttpContext http) => http.RequestServices.GetRequiredService<Device>().Pass ?? http.Request.Query["pass"];

    /// <summary>Whoever signs in sees the campaigns' codes anyway.</summary>
    private static bool IsStaff(HttpContext http) => http.User.Identity?.IsAuthenticated is true;
}
