using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Standings;

internal class RankingModel(LiveCampaigns campaigns, Device device, TimeProvider clock) : EmployeePage(campaigns, device)
{
    public const int Shown = 10;

    public LiveStandings Standings { get; private set; } = null!;

    public IReadOnlyList<LiveIdea> Top { get; private set; } = [];

    public bool IsOver => Facts.IsOver(clock.GetUtcNow());

    public bool TakesVotes => Facts.TakesVotes(clock.GetUtcNow());

    public bool TakesIdeas => Facts.TakesIdeas(clock.GetUtcNow());

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public override Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Standings = Campaign.Standings();
        Top = Standings.Top(Shown);
        return Task.FromResult<IActionResult>(Page());
    }
}
