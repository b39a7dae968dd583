using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Receipts;

/// <summary>Forgets whoever holds a receipt. Doing it twice is like doing it once.</summary>
internal sealed class EraseMine(VoteIngest ingest, LiveCampaigns live)
{
    public async Task<VoteOutcome> RunAsync(Receipt receipt, CancellationToken ct)
    {
        var outcome = await ingest.EraseAsync(receipt.CampaignId, receipt.ParticipantId, ct);
        if (outcome is VoteOutcome.Erased)
        {
            await live.RefreshAsync(receipt.CampaignId);
        }

        return outcome;
    }
}
