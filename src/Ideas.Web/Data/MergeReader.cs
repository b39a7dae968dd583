using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Data;

public static class MergeReader
{
    public static async Task<Merges> MergesAsync(this IdeasContext context, CampaignId campaign, CancellationToken ct) =>
        new(await context.Ideas.Where(i => i.CampaignId == campaign && i.InFavourOf != null).ToDictionaryAsync(i => i.Id, i => i.InFavourOf!.Value, ct));
}
