using Ideas.Web.Features.Mine;
using Ideas.Web.Features.Receipts;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Standings;

/// <summary>What somebody has done so far and how it stands, after each round and whenever somebody asks; and what may come next.</summary>
internal sealed class ThanksModel(LiveCampaigns campaigns, Device device, CompareWithAll compare, MyIdeas ideas, ReceiptOffers receipts, TimeProvider clock)
    : RankingModel(campaigns, device, clock)
{
    [BindProperty(SupportsGet = true)]
    public DuelNotice? Notice { get; set; }

    /// <summary>The ticket of the answer that may be taken back, if there is one.</summary>
    public string? LastTicket => Device.LastTicket;

    public bool IsRoundOver => Answered > 0 && Answered % Facts.RoundLength == 0;

    /// <summary>Null while results are hidden, and while there is too little to compare.</summary>
    public Agreement? Agreement { get; private set; }

    public IReadOnlyList<MyIdea> Ideas { get; private set; } = [];

    public ReceiptOffer? Receipt { get; private set; }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (Device.Known is { } participant)
        {
            Ideas = await ideas.ReadAsync(Campaign, participant, User, ct);
            if (Answered > 0 || Ideas.Count > 0)
            {
                var page = await base.ShowAsync(ct);
                Agreement = ShowsStandings ? await compare.RunAsync(Facts.Id, Standings, participant, ct) : null;
                Receipt = await receipts.FindAsync(Facts.Id, participant, ct);
                return page;
            }
        }

        return LocalRedirect($"{Home}/ranking");
    }
}
