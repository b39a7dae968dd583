using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Statements;

/// <summary>By what rules ideas are moderated, in plain words. Whatever moderators do must be written here.</summary>
internal sealed class RulesModel(IOptions<SiteOptions> site) : PageModel
{
    public SiteOptions Site => site.Value;

    public bool IsNamed => !string.IsNullOrWhiteSpace(Site.Organisation);

    public bool HasContact => !string.IsNullOrWhiteSpace(Site.Contact);
}
