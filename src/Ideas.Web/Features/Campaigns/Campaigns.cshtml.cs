using Ideas.Web.Domain;
using Ideas.Web.Features.Desk;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Campaigns;

[Authorize(Roles = $"{Roles.Admin},{Roles.Moderator},{Roles.Leader}")]
internal sealed class CampaignsModel(CampaignReader reader, WhatWaits waits) : PageModel
{
    public IReadOnlyList<CampaignLine> Campaigns { get; private set; } = [];

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Campaigns = await reader.AllAsync(ct);
        Waiting = User.IsInRole(Roles.Admin) || User.IsInRole(Roles.Moderator) ? await waits.ReadAsync(Texts.Language, ct) : [];
    }
}
