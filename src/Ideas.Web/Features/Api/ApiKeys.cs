using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Api;

/// <summary>The keys with which other programs read: makes, knows and ends them. A key is 256 random bits, shown once.</summary>
internal sealed class ApiKeys(IdeasContext context, AuditTrail audit, TimeProvider clock)
{
    private const string Prefix = "ideas_";
    private const int Bytes = 32;

    /// <summary>Those in use first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ReadAsync(CancellationToken ct) =>
        await context.ApiKeys.AsNoTracking().OrderBy(key => key.EndedAt != null).ThenBy(key => key.Name).ThenBy(key => key.Id).ToListAsync(ct);

    /// <summary>Answers the key, which is kept nowhere.</summary>
    public async Task<string> AddAsync(string name, CancellationToken ct)
    {
        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        context.ApiKeys.Add(new ApiKey(name, Hash(key), clock.GetUtcNow()));
        audit.Note(AuditAct.ApiKeyAdded, name);
        await context.SaveChangesAsync(ct);
        return key;
    }

    /// <summary>The key in use that somebody shows; its first use of a day is noted. Null for any other words.</summary>
    public async Task<ApiKey?> UseAsync(string shown, CancellationToken ct)
    {
        if (!shown.StartsWith(Prefix, StringComparison.Ordinal) || Hash(shown) is var hash && await context.ApiKeys.SingleOrDefaultAsync(key => key.Hash == hash && key.EndedAt == null, ct) is not { } found)
        {
            return null;
        }

        var today = HelsinkiTime.Today(clock);
        if (found.UsedOn != today)
        {
            found.Use(today);
            audit.Note(null, found.Name, AuditAct.ApiKeyUsed, found.Name);
            await context.SaveChangesAsync(ct);
        }

        return found;
    }

    public async Task<bool> EndAsync(Guid id, CancellationToken ct)
    {
        if (await context.ApiKeys.SingleOrDefaultAsync(key => key.Id == id && key.EndedAt == null, ct) is not { } found)
        {
            return false;
        }

        found.End(clock.GetUtcNow());
        audit.Note(AuditAct.ApiKeyEnded, found.Name);
        await context.SaveChangesAsync(ct);
        return true;
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
