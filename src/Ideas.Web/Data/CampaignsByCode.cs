using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Data;

public static class CampaignsByCode
{
    /// <summary>The campaign of a code as somebody typed it; null when there is none.</summary>
    public static async Task<Campaign?> FindAsync(this IQueryable<Campaign> campaigns, string? code, CancellationToken ct) =>
        CampaignCode.Read(code) is { } known ? await campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Code == known, ct) : null;
}
