using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Standings;

internal class RankingModel(LiveCampaigns campaigns, Device device, TimeProvider clock) : EmployeePage(campaigns, device)
{
    public const int Shown = 10;

    public LiveStandings Standings { get; private set; } = null!;

    /// <summary>Whether this participant may see how the ideas are doing.</summary>
    public bool ShowsStandings { get; private set; }

    public IReadOnlyList<LiveIdea> Top { get; private set; } = [];

    /// <summary>Which sentence says why it does not show.</summary>
    public string Hidden => Facts.Visibility.Why(Campaign.Stage(clock.GetUtcNow()));

    public bool IsOver => Facts.IsOver(clock.GetUtcNow());

    public bool TakesVotes => Facts.TakesVotes(clock.GetUtcNow());

    public bool TakesIdeas => Facts.TakesIdeas(clock.GetUtcNow());

    public int Answered => Device.Known is { } participant ? Campaign.AnsweredBy(participant) : 0;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public override Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Standings = Campaign.Standings();
        ShowsStandings = Campaign.ShowsStandingsTo(Device.Known, clock.GetUtcNow());
        Top = ShowsStandings ? Standings.Top(Shown) : [];
        return Task.FromResult<IActionResult>(Page());
    }
}
