using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Errors;

[ResponseCache(NoStore = true)]
internal sealed class ErrorModel : PageModel, IChangesNothing
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    /// <summary>Which sentences the page says.</summary>
    public string Kind { get; private set; } = "other";

    public void OnGet() => Describe();

    public void OnPost() => Describe();

    private void Describe()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            Status = Response.StatusCode;
        }

        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        var isCampaign = path.StartsWith("/j/", StringComparison.Ordinal) || path.StartsWith("/live/", StringComparison.Ordinal);
        Kind = Status switch
        {
            404 when isCampaign => "code",
            404 => "missing",
            400 => "expired",
            403 => "forbidden",
            409 => "few",
            429 => "many",
            503 => "unsaved",
            _ => "other",
        };
        if (Status is StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = DiskTroubleFilter.RetryAfter;
        }

        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
