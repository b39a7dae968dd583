using Ideas.Web.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Campaigns;

[Authorize(Roles = $"{Roles.Admin},{Roles.Moderator},{Roles.Leader}")]
internal sealed class CampaignsModel(CampaignReader reader) : PageModel
{
    public IReadOnlyList<CampaignLine> Campaigns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Campaigns = await reader.AllAsync(ct);
}
