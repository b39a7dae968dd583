using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Ideas.Web.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// Carries an open duel outside the server, sealed: nobody can make one, and it says whose it is.
/// So an open pair survives reloads and restarts without a row (docs/decisions/duel-tickets.md).
/// </summary>
internal sealed class DuelTickets(IDataProtectionProvider protection)
{
    private const int Length = (5 * 16) + 8 + 4;

    private readonly IDataProtector protector = protection.CreateProtector("Ideas.Duel.v1");

    public string Seal(Duel duel)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Write(bytes, 0, duel.Id.Value);
        Write(bytes, 1, duel.Campaign.Value);
        Write(bytes, 2, duel.Participant.Value);
        Write(bytes, 3, duel.Left.Value);
        Write(bytes, 4, duel.Right.Value);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[80..], duel.DealtAt.UtcTicks);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[88..], duel.Texts);
        return Base64Url.EncodeToString(protector.Protect(bytes.ToArray()));
    }

    /// <summary>The duel in a ticket, or null when the ticket is not one of ours.</summary>
    public Duel? Open(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket) || ticket.Length > 512)
        {
            return null;
        }

        try
        {
            var bytes = protector.Unprotect(Base64Url.DecodeFromChars(ticket));
            return bytes.Length != Length
                ? null
                : new Duel(
                    new DuelId(Read(bytes, 0)),
                    new CampaignId(Read(bytes, 1)),
                    new ParticipantId(Read(bytes, 2)),
                    new IdeaId(Read(bytes, 3)),
                    new IdeaId(Read(bytes, 4)),
                    new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(80)), TimeSpan.Zero),
                    BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(88)));
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static void Write(Span<byte> bytes, int place, Guid value) => value.TryWriteBytes(bytes.Slice(place * 16, 16));

    private static Guid Read(ReadOnlySpan<byte> bytes, int place) => new(bytes.Slice(place * 16, 16));
}
