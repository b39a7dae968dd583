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
    private const int HashLength = 32;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly IDataProtector protector = protection.CreateProtector("Ideas.OpenReceipt.v1");

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A receipt is open within a request only.");

    public void Keep(Receipt receipt)
    {
        var bytes = new byte[16 + 8 + HashLength];
        receipt.ParticipantId.Value.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), (clock.GetUtcNow() + Life).UtcTicks);
        receipt.Hash.CopyTo(bytes, 24);
        Http.Response.Cookies.Append(Cookie, Base64Url.EncodeToString(protector.Protect(bytes)), Options(Life));
    }

    public void Forget() => Http.Response.Cookies.Delete(Cookie, Options(TimeSpan.Zero));

    public async Task<Receipt?> FindAsync(CancellationToken ct)
    {
        if (Read() is not var (participant, hash))
        {
            return null;
        }

        return await context.Receipts.AsNoTracking().SingleOrDefaultAsync(r => r.ParticipantId == participant && r.Hash == hash, ct);
    }

    /// <summary>Whether the receipt that was open here has been erased meanwhile, as when a form arrives twice.</summary>
    public async Task<bool> WasErasedAsync(CancellationToken ct) => Read() is var (participant, _) && !await context.Receipts.AnyAsync(r => r.ParticipantId == participant, ct);

    private Kept? Read()
    {
        try
        {
            var bytes = Http.Request.Cookies[Cookie] is { Length: > 0 and <= 512 } cookie ? protector.Unprotect(Base64Url.DecodeFromChars(cookie)) : [];
            return bytes.Length == 24 + HashLength && BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(16)) > clock.GetUtcNow().UtcTicks
                ? new Kept(new ParticipantId(new Guid(bytes.AsSpan(0, 16))), bytes[24..])
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

    private sealed record Kept(ParticipantId Participant, byte[] Hash);
}
