using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Receipts;

/// <summary>
/// The receipt that this browser has opened, for half an hour, in a sealed cookie that only the receipt's pages see. It
/// ends at once when the receipt is erased or gets new words.
/// </summary>
internal sealed class OpenReceipt(IHttpContextAccessor accessor, IDataProtectionProvider protection, IdeasContext context, TimeProvider clock)
{
    private const string Cookie = "receipt";
    private const int HashFrom = 40;
    private const int HashLength = 32;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly IDataProtector protector = protection.CreateProtector("Ideas.OpenReceipt.v2");

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A receipt is open within a request only.");

    public void Keep(Receipt receipt)
    {
        var bytes = new byte[HashFrom + HashLength];
        receipt.ParticipantId.Value.TryWriteBytes(bytes);
        receipt.CampaignId.Value.TryWriteBytes(bytes.AsSpan(16));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(32), (clock.GetUtcNow() + Life).UtcTicks);
        receipt.Hash.CopyTo(bytes, HashFrom);
        Http.Response.Cookies.Append(Cookie, Base64Url.EncodeToString(protector.Protect(bytes)), Options(Life));
    }

    public void Forget() => Http.Response.Cookies.Delete(Cookie, Options(TimeSpan.Zero));

    public async Task<Receipt?> FindAsync(CancellationToken ct)
    {
        if (Read() is not var (participant, _, hash))
        {
            return null;
        }

        return await context.Receipts.AsNoTracking().SingleOrDefaultAsync(r => r.ParticipantId == participant && r.Hash == hash, ct);
    }

    /// <summary>The campaign of the receipt that was open here, if it has been erased meanwhile, as when a form arrives twice.</summary>
    public async Task<CampaignId?> FindErasedAsync(CancellationToken ct) =>
        Read() is var (participant, campaign, _) && !await context.Receipts.AnyAsync(r => r.ParticipantId == participant, ct) ? campaign : null;

    private Kept? Read()
    {
        try
        {
            var bytes = Http.Request.Cookies[Cookie] is { Length: > 0 and <= 512 } cookie ? protector.Unprotect(Base64Url.DecodeFromChars(cookie)) : [];
            return bytes.Length == HashFrom + HashLength && BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(32)) > clock.GetUtcNow().UtcTicks
                ? new Kept(new ParticipantId(new Guid(bytes.AsSpan(0, 16))), new CampaignId(new Guid(bytes.AsSpan(16, 16))), bytes[HashFrom..])
                : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private CookieOptions Options(TimeSpan age) => new()
    {
        Path = $"{Http.Request.PathBase}/receipt",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = Http.Request.IsHttps,
        MaxAge = age,
    };

    private sealed record Kept(ParticipantId Participant, CampaignId Campaign, byte[] Hash);
}
