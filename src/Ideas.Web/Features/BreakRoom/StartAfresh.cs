using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.BreakRoom;

/// <summary>Drops every trace of the person before from a shared device; what the browser stores by script, the page's script drops.</summary>
internal sealed class StartAfresh(Device device, IHttpContextAccessor accessor)
{
    private const string OpenReceipt = "receipt";

    public void Run(CampaignFacts campaign)
    {
        var http = accessor.HttpContext!;
        device.Forget(campaign);
        http.ForgetLanguage();
        http.Response.Cookies.Delete(OpenReceipt, new CookieOptions { Path = $"{http.Request.PathBase}/receipt" });
    }
}
