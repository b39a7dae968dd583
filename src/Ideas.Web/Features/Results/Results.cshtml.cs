using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Results;

[Authorize(Policies.Leads)]
internal sealed class ResultsModel(LiveCampaigns campaigns, ResultsReader reader, WayReader ways, SkipsReader skips) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "")]
    public ResultsFilter Filter { get; set; } = new();

    public CampaignFacts Facts { get; private set; } = null!;

    public ResultsView Results { get; private set; } = null!;

    public ResultsList List { get; private set; } = null!;

    public IReadOnlyDictionary<IdeaId, Way> Ways { get; private set; } = new Dictionary<IdeaId, Way>();

    public IReadOnlyList<SkipCount> Skips { get; private set; } = [];

    public Wording Question => Facts.Question.For(Texts.Language, Facts.Language);

    public string Address => $"{Request.PathBase}/results/{Facts.Code}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (CampaignCode.Read(Code) is not { } code || await campaigns.FindAsync(code, ct) is not { } campaign)
        {
            return NotFound();
        }

        Facts = campaign.Facts;
        Results = await reader.ReadAsync(campaign, Texts.Language, ct);
        List = new ResultsList(Results, Filter);
        Ways = await ways.ReadAsync(Facts.Id, ct);
        Skips = Results.MayReadVotes ? await skips.AllAsync(Facts.Id, Results.Through, ct) : Skips;
        return Page();
    }

    /// <summary>The list in another order, from its head on.</summary>
    public string By(ResultsSort sort) => $"{Address}{(Filter with { Sort = sort }).Query}#list";

    /// <summary>An idea's own page, from which the way leads back to the same list.</summary>
    public string Of(IdeaId idea) => $"{Address}/ideas/{idea.Value}{Filter.Query}";
}
