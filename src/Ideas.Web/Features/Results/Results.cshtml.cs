using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Results;

[Authorize(Policies.Leads)]
internal sealed class ResultsModel(LiveCampaigns campaigns, ResultsReader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public CampaignFacts Facts { get; private set; } = null!;

    public ResultsView Results { get; private set; } = null!;

    public Wording Question => Facts.Question.For(Texts.Language, Facts.Language);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (CampaignCode.Read(Code) is not { } code || await campaigns.FindAsync(code, ct) is not { } campaign)
        {
            return NotFound();
        }

        Facts = campaign.Facts;
        Results = await reader.ReadAsync(campaign, Texts.Language, ct);
        return Page();
    }
}
