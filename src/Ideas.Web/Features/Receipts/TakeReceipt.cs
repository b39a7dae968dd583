using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Receipts;

internal enum TakeOutcome
{
    Taken,

    /// <summary>Nothing is kept of this participant yet.</summary>
    Nothing,

    /// <summary>Somebody has these words already; others have to be drawn.</summary>
    Collision,

    /// <summary>Too many hash at the moment.</summary>
    Busy,
}

/// <summary>Gives a participant a receipt by its words. An earlier one stops working; the same words again change nothing.</summary>
internal sealed class TakeReceipt(IdeasContext context, WriteGate gate, ReceiptHash hashing)
{
    private const int Constraint = 19;

    public async Task<TakeOutcome> RunAsync(CampaignId campaign, ParticipantId participant, IReadOnlyList<string> words, CancellationToken ct)
    {
        if (!await context.Participants.AnyAsync(p => p.Id == participant && p.CampaignId == campaign, ct))
        {
            return TakeOutcome.Nothing;
        }

        byte[] hash;
        using (var turn = await hashing.TakeTurnAsync(ct))
        {
            if (turn is null)
            {
                return TakeOutcome.Busy;
            }

            hash = await turn.HashAsync(ReceiptWords.Key(words));
        }

        return await KeepAsync(campaign, participant, hash, ct);
    }

    /// <summary>One statement, so that sending the form twice at once makes one receipt, and a participant who was erased meanwhile none.</summary>
    private async Task<TakeOutcome> KeepAsync(CampaignId campaign, ParticipantId participant, byte[] hash, CancellationToken ct)
    {
        try
        {
            using (await gate.EnterAsync(ct))
            {
                var kept = await context.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "Receipts" ("ParticipantId", "CampaignId", "Hash")
                    SELECT "Id", "CampaignId", {hash} FROM "Participants" WHERE "Id" = {participant.Value} AND "CampaignId" = {campaign.Value}
                    ON CONFLICT ("ParticipantId") DO UPDATE SET "Hash" = excluded."Hash"
                    """,
                    ct);
                return kept > 0 ? TakeOutcome.Taken : TakeOutcome.Nothing;
            }
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == Constraint)
        {
            return TakeOutcome.Collision;
        }
    }
}
