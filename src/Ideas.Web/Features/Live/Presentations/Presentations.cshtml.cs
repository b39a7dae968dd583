using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Live.Presentations;

/// <summary>All presentations, and a form that begins one.</summary>
[Authorize(Policies.Leads)]
internal sealed class PresentationsModel(PresentationReader reader, MakePresentation make, Texts texts) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The code of a campaign whose usual slides it begins with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Campaign { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Removed { get; set; }

    public IReadOnlyList<PresentationRow> Presentations { get; private set; } = [];

    public IReadOnlyList<PresentedCampaign> Campaigns { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var campaign = (await reader.CampaignsAsync(ct)).FirstOrDefault(known => known.Code == Campaign);
        if (!string.IsNullOrEmpty(Campaign) && campaign is null)
        {
            return await AskAgainAsync(nameof(Campaign), texts.Of(PresentationChange.CampaignMissing), ct);
        }

        var (id, fault) = await make.RunAsync(Name?.Trim() ?? "", Texts.Language, campaign?.Id, ct);
        return fault is { } wrong ? await AskAgainAsync(nameof(Name), texts.Of(wrong), ct) : LocalRedirect($"{Request.PathBase}/presentations/{id}");
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        (Presentations, Campaigns) = (await reader.AllAsync(ct), await reader.CampaignsAsync(ct));
        return Page();
    }
}
