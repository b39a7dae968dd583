using Ideas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Home;

/// <summary>Remembers when somebody was here, so that the next visit tells what is new. Coming back within half an hour is the same visit.</summary>
internal sealed class NoteVisit(IdeasContext context, TimeProvider clock)
{
    public static readonly TimeSpan Away = TimeSpan.FromMinutes(30);

    /// <summary>How far back the first visit looks.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromDays(7);

    private static readonly TimeSpan Fine = TimeSpan.FromMinutes(1);

    /// <summary>Since when things are new to this person.</summary>
    public async Task<DateTimeOffset> RunAsync(Guid id, CancellationToken ct)
    {
        var (account, now) = (await context.Users.SingleAsync(known => known.Id == id, ct), clock.GetUtcNow());
        if (account.SeenAt is not { } last || now - last > Away)
        {
            account.SeenBefore = account.SeenAt;
        }

        if (now - (account.SeenAt ?? DateTimeOffset.MinValue) >= Fine)
        {
            account.SeenAt = now;
            await context.SaveChangesAsync(ct);
        }

        return account.SeenBefore ?? now - FirstLook;
    }
}
