using System.Security.Claims;
using Ideas.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Home;

[Authorize(Policies.Leads)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class HomeModel(HomeReader reader, NoteVisit visit) : PageModel
{
    public HomeView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var oneself = Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        View = await reader.ReadAsync(oneself, await visit.RunAsync(oneself, ct), ct);
    }
}
