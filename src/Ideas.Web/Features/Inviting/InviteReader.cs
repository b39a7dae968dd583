using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Inviting;

/// <summary>How many personal links a campaign has. Which of them were used, and by whom, nobody is told.</summary>
internal sealed record LinkCounts(int Made, int Used)
{
    public int Unused => Made - Used;
}

/// <summary>Reads what an admin has to know who invites people.</summary>
internal sealed class InviteReader(IdeasContext context)
{
    public Task<Campaign?> FindAsync(string? code, CancellationToken ct) => CampaignsByCode.FindAsync(context.Campaigns, code, ct);

    public async Task<LinkCounts> LinksAsync(CampaignId campaign, CancellationToken ct)
    {
        var links = context.PersonalLinks.Where(link => link.CampaignId == campaign);
        return new LinkCounts(await links.CountAsync(ct), await links.CountAsync(link => link.IsUsed, ct));
    }

    public Task<bool> TookPartAsync(CampaignId campaign, CancellationToken ct) => context.Participants.AnyAsync(p => p.CampaignId == campaign, ct);
}
