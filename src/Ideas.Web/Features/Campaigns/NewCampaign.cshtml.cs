using Ideas.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Campaigns;

/// <summary>What a new campaign can start from.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class NewCampaignModel(CampaignStarts starts, CampaignReader reader) : PageModel
{
    public IReadOnlyList<CampaignTemplate> Templates { get; private set; } = [];

    public IReadOnlyList<CampaignLine> Earlier { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Templates, Earlier) = (await starts.TemplatesAsync(ct), await reader.AllAsync(ct));
}
