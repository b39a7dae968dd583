using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Standings;

/// <summary>The end of a round: the ranking so far, and ten more for who likes.</summary>
internal sealed class ThanksModel(LiveCampaigns campaigns, Device device, TimeProvider clock) : RankingModel(campaigns, device, clock)
{
    [BindProperty(SupportsGet = true)]
    public DuelNotice? Notice { get; set; }

    /// <summary>The ticket of the answer that may be taken back, if there is one.</summary>
    public string? LastTicket => Device.LastTicket;

    public int Answered => Device.Known is { } participant ? Campaign.AnsweredBy(participant) : 0;

    public override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Answered == 0 ? Task.FromResult<IActionResult>(LocalRedirect($"{Home}/ranking")) : base.ShowAsync(ct);
}
