using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Statements;

/// <summary>What the service keeps of people, in plain words. A new cookie, or anything new that is kept, belongs here too.</summary>
internal sealed class PrivacyModel(IOptions<SiteOptions> site) : PageModel
{
    public SiteOptions Site => site.Value;

    public bool IsNamed => !string.IsNullOrWhiteSpace(Site.Organisation);

    public bool HasContact => !string.IsNullOrWhiteSpace(Site.Contact);
}
