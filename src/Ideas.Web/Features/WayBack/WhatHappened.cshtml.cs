using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.WayBack;

/// <summary>What became of a campaign that has ended: what was promised, and what happened to each idea on the board. To be linked from an intranet.</summary>
internal sealed class WhatHappenedModel(LiveCampaigns campaigns, Device device, BoardReader board, IdeaLives lives, TimeProvider clock) : EmployeePage(campaigns, device)
{
    /// <summary>The campaign's cards, best first where places are public.</summary>
    public IReadOnlyList<CardView> Cards { get; private set; } = [];

    public ILookup<BoardItemId, LifeStep> Lives { get; private set; } = Array.Empty<LifeStep>().ToLookup(_ => default(BoardItemId));

    public ResultStage Stage => Campaign.Stage(clock.GetUtcNow());

    public bool IsOver => Facts.IsOver(clock.GetUtcNow());

    /// <summary>Whether the reader may see the board.</summary>
    public bool ShowsBoard => board.IsOpenTo(User);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        // Open to whoever has the link, so that nothing of the inner pages may hang on it.
        (ViewData["Home"], ViewData["Apart"]) = (Facts.Access is CampaignAccess.Anyone ? Home : null, true);
        if (IsOver && ShowsBoard)
        {
            Cards = [.. (await board.AllAsync(ct)).Where(card => card.Code == Facts.Code)];
            Lives = await lives.ReadAsync([.. Cards.Select(card => card.Id)], ct);
        }

        return Page();
    }
}
