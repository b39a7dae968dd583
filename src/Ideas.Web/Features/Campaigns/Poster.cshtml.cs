using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Campaigns;

[Authorize(Policies.RunsCampaigns)]
internal sealed class PosterModel(CampaignReader reader, LiveCampaigns live, PublicAddress address) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Campaign Campaign { get; private set; } = null!;

    public CampaignFacts Facts { get; private set; } = null!;

    public Wording Question => Campaign.Question.For(Texts.Language, Campaign.Language);

    public string Site => address.Of("").Split("://")[^1];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        (Campaign, Facts) = (campaign, (await live.GetAsync(campaign.Id))!.Facts);
        return Page();
    }
}
