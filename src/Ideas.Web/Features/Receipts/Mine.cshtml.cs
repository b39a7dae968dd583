using Ideas.Web.Domain;
using Ideas.Web.Features.Mine;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Receipts;

/// <summary>What one participant did, for whoever holds the words.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MineModel(OpenReceipt open, LiveCampaigns campaigns, MyVotes votes, MyIdeas ideas, MyData data, TimeProvider clock) : PageModel
{
    /// <summary>Which page of the duels is shown, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public LiveCampaign Campaign { get; private set; } = null!;

    /// <summary>What everybody may know of how the campaign ended.</summary>
    public ResultStage Stage => Campaign.Stage(clock.GetUtcNow());

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + MyVotes.PageSize - 1) / MyVotes.PageSize);

    public IReadOnlyList<MyVote> Votes { get; private set; } = [];

    public IReadOnlyList<MyIdea> Ideas { get; private set; } = [];

    public IReadOnlyList<(Wording Question, Wording Answer)> Background { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await open.FindAsync(ct) is not { } receipt)
        {
            return LocalRedirect($"{Request.PathBase}/receipt?notice={ReceiptNotice.Expired}");
        }

        Campaign = (await campaigns.GetAsync(receipt.CampaignId))!;
        Count = await votes.CountAsync(receipt, ct);
        Number = Math.Clamp(Number, 1, Pages);
        Votes = await votes.ReadAsync(receipt, Number, ct);
        Ideas = await ideas.ReadAsync(Campaign, receipt.ParticipantId, User, ct);
        Background = await data.BackgroundAsync(receipt, Texts.Language, ct);
        return Page();
    }

    /// <summary>Closes the receipt in this browser. The words still open it.</summary>
    public IActionResult OnPost()
    {
        open.Forget();
        return LocalRedirect($"{Request.PathBase}/receipt?notice={ReceiptNotice.Closed}");
    }
}
