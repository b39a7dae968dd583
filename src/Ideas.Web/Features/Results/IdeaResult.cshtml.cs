using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Results;

/// <summary>One idea for leadership: its figures, its way, and how it did against each of the others.</summary>
[Authorize(Policies.Leads)]
internal sealed class IdeaResultModel(LiveCampaigns campaigns, IdeaResultReader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The list that somebody came from.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public ResultsFilter Filter { get; set; } = new();

    public CampaignFacts Facts { get; private set; } = null!;

    public IdeaResult Result { get; private set; } = null!;

    public Wording Question => Facts.Question.For(Texts.Language, Facts.Language);

    /// <summary>The list, at this idea.</summary>
    public string Back => $"{Address}{Filter.Query}#idea-{Id}";

    private string Address => $"{Request.PathBase}/results/{Facts.Code}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (CampaignCode.Read(Code) is not { } code || await campaigns.FindAsync(code, ct) is not { } campaign)
        {
            return NotFound();
        }

        Facts = campaign.Facts;
        if (await reader.ReadAsync(campaign, new IdeaId(Id), Texts.Language, ct) is not { } result)
        {
            return await reader.StandsForAsync(Facts.Id, new IdeaId(Id), ct) is { } other ? LocalRedirect(Of(other)) : NotFound();
        }

        Result = result;
        return Page();
    }

    public string Of(IdeaId idea) => $"{Address}/ideas/{idea.Value}{Filter.Query}";
}
