using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Receipts;

/// <summary>What a page offers to one participant.</summary>
/// <param name="Sealed">Words that were drawn already, readable for the server alone: sending the form twice, or again, gives the same.</param>
/// <param name="HasOne">Whether earlier words would stop working.</param>
public sealed record ReceiptOffer(string Sealed, bool HasOne);

/// <summary>Draws words for participants. They become a receipt only when the participant asks for it.</summary>
public sealed class ReceiptOffers
{
    private const int Length = 16 + 8 + (2 * ReceiptWords.InReceipt);
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private readonly IDataProtector protector;
    private readonly ReceiptWords words;
    private readonly IdeasContext context;
    private readonly TimeProvider clock;

    internal ReceiptOffers(IDataProtectionProvider protection, ReceiptWords words, IdeasContext context, TimeProvider clock) =>
        (protector, this.words, this.context, this.clock) = (protection.CreateProtector("Ideas.ReceiptOffer.v1"), words, context, clock);

    /// <summary>Null when nothing is kept of the participant yet.</summary>
    public async Task<ReceiptOffer?> FindAsync(CampaignId campaign, ParticipantId participant, CancellationToken ct)
    {
        var known = await context.Participants.Where(p => p.Id == participant && p.CampaignId == campaign)
            .Select(p => new { HasOne = context.Receipts.Any(r => r.ParticipantId == p.Id) }).SingleOrDefaultAsync(ct);
        return known is null ? null : new ReceiptOffer(Seal(participant), known.HasOne);
    }

    /// <summary>The words that were offered to this participant; fresh ones when that was too long ago, or is not ours.</summary>
    internal string[] Open(string? offer, ParticipantId participant)
    {
        if (Read(offer) is { } bytes
            && new Guid(bytes.AsSpan(0, 16)) == participant.Value
            && BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(16)) > clock.GetUtcNow().UtcTicks)
        {
            return [.. Enumerable.Range(0, ReceiptWords.InReceipt).Select(place => words.All[BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(24 + (2 * place)))])];
        }

        return words.Draw();
    }

    private string Seal(ParticipantId participant)
    {
        var bytes = new byte[Length];
        participant.Value.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), (clock.GetUtcNow() + Life).UtcTicks);
        for (var place = 24; place < Length; place += 2)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(place), (ushort)RandomNumberGenerator.GetInt32(words.All.Count));
        }

        return Base64Url.EncodeToString(protector.Protect(bytes));
    }

    private byte[]? Read(string? offer)
    {
        try
        {
            return string.IsNullOrEmpty(offer) || offer.Length > 512 ? null : protector.Unprotect(Base64Url.DecodeFromChars(offer));
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
