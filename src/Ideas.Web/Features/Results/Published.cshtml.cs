using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Results;

/// <summary>What everybody may know of a campaign that has ended: the result in plain sentences, what was promised, and what happens.</summary>
internal sealed class PublishedModel(LiveCampaigns campaigns, Device device, ResultsReader reader, BoardReader board, TimeProvider clock) : EmployeePage(campaigns, device)
{
    /// <summary>So many ideas are shown: what is further down is of little interest, and may hurt.</summary>
    public const int Shown = 10;

    public ResultsView Results { get; private set; } = new();

    public IReadOnlyDictionary<IdeaId, CardView> Cards { get; private set; } = new Dictionary<IdeaId, CardView>();

    /// <summary>Which sentences the page says.</summary>
    public ResultStage Stage { get; private set; }

    public bool IsOut => Stage is ResultStage.Out;

    /// <summary>What was only collected has nothing on the board to sign in for.</summary>
    public bool LinksBoard => Facts.Mode is not CampaignMode.Collect || board.IsOpenTo(User);

    public bool IsOver => Facts.IsOver(clock.GetUtcNow());

    /// <summary>Whether enough people voted for more than places.</summary>
    public bool ShowsFigures => ResultStageRule.ShowsFigures(isOver: true, Results.Voters, Facts.SmallestGroup);

    public IEnumerable<IGrouping<IdeaTier?, ResultRow>> Groups => (Results with { Ranked = [.. Results.Ranked.Take(Math.Max(Shown, Results.Top))] }).Groups;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        // Open to whoever has the link, so that nothing of the inner pages may hang on it.
        (ViewData["Home"], ViewData["Apart"]) = (Facts.Access is CampaignAccess.Anyone ? Home : null, true);
        Stage = Campaign.Stage(clock.GetUtcNow());
        if (IsOut)
        {
            Results = await reader.ReadAsync(Campaign, Texts.Language, ct);
            Cards = board.IsOpenTo(User) ? await board.OfAsync([.. Results.Ranked.Select(row => row.Id)], ct) : Cards;
        }

        return Page();
    }
}
