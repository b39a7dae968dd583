using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Accounts;

internal sealed class SignOutModel(SignInManager<Account> signIn, AuditTrail audit) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Url.Content("~/"));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // Out comes first: a full disk must not keep anybody signed in.
        await signIn.SignOutAsync();
        if (User.Identity?.IsAuthenticated is true)
        {
            await audit.WriteAsync(AuditAct.SignedOut, User.Identity.Name ?? "", ct: ct);
        }

        return LocalRedirect(Url.Content("~/"));
    }
}
