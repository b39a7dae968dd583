using Ideas.Web.Features.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Organisation;

/// <summary>Sends somebody to the organisation's sign-in page. A link leads here: browsers stop a form that ends on another site.</summary>
internal sealed class OrganisationModel(IOptions<OrganisationOptions> organisation) : PageModel
{
    public IActionResult OnGet(string? back) => organisation.Value.IsConfigured
        ? Challenge(new AuthenticationProperties { RedirectUri = $"{Request.PathBase}/signin/organisation/done?back={Uri.EscapeDataString(back ?? "")}", Items = { ["LoginProvider"] = SecondFactorRule.Organisation } }, SecondFactorRule.Organisation)
        : NotFound();
}

internal static class ProviderCookie
{
    /// <summary>What the provider said has been read, and is not kept.</summary>
    public static Task SignOutOfProviderAsync(this HttpContext http) => http.SignOutAsync(IdentityConstants.ExternalScheme);
}
