using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Proposing;

/// <summary>The ideas somebody has met lately, to find the one that moderators should look at.</summary>
internal sealed class FlagListModel(LiveCampaigns campaigns, Device device, MetIdeas met) : EmployeePage(campaigns, device)
{
    public IReadOnlyList<CampaignIdea> Ideas { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var known = Campaign.LiveIdeas.ToDictionary(idea => idea.Id);
        Ideas = [.. (await met.ReadAsync(Campaign, ct)).Select(known.GetValueOrDefault).OfType<CampaignIdea>()];
        return Page();
    }
}
