using Ideas.Web.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Organisation;

/// <summary>Where somebody comes back to from the organisation's sign-in page.</summary>
[ResponseCache(NoStore = true)]
internal sealed class DoneModel(IOptions<OrganisationOptions> organisation, IServiceProvider services) : PageModel
{
    public OrganisationProblem Problem { get; private set; }

    public string Organisation => organisation.Value.Name;

    public async Task<IActionResult> OnGetAsync(string? back, OrganisationProblem? problem, CancellationToken ct)
    {
        if (!organisation.Value.IsConfigured)
        {
            return NotFound();
        }

        switch (problem is { } known && Enum.IsDefined(known) ? new OrganisationOutcome.Refused(known) : await services.GetRequiredService<OrganisationSignIn>().RunAsync(ct))
        {
            case OrganisationOutcome.Refused(var why):
                Problem = why;
                Response.StatusCode = why is OrganisationProblem.Failed ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden;
                return Page();
            case OrganisationOutcome.CodeNeeded:
                return LocalRedirect($"{Request.PathBase}/signin/code?back={Uri.EscapeDataString(back ?? "")}");
            default:
                return LocalRedirect(Url.IsLocalUrl(back) ? back : Url.Content(User.Landing()));
        }
    }
}
