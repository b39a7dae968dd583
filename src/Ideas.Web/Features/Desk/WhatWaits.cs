using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Desk;

/// <summary>What moderators should look at in one campaign.</summary>
public sealed record Waiting(CampaignId Campaign, string Code, Wording Question, bool IsDemo, int Pending, int Flagged);

/// <summary>Reads what waits for moderators, in all campaigns that are not over. Campaigns where nothing waits are left out.</summary>
public sealed class WhatWaits(IdeasContext context)
{
    /// <param name="language">Of the questions.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Waiting>> ReadAsync(string language, CancellationToken ct)
    {
        var rows = await context.Campaigns.AsNoTracking()
            .Where(c => c.State != CampaignState.Closed && c.State != CampaignState.Archived)
            .OrderByDescending(c => c.CreatedAt)
            .Select(c => new
            {
                Campaign = c,
                Pending = context.Ideas.Count(i => i.CampaignId == c.Id && i.State == IdeaState.Pending),
                Flagged = context.Ideas.Count(i => i.CampaignId == c.Id && i.State != IdeaState.Retired && context.IdeaFlags.Any(f => f.IdeaId == i.Id && !f.IsSettled)),
            })
            .Where(row => row.Pending > 0 || row.Flagged > 0)
            .ToListAsync(ct);
        return [.. rows.Select(row => new Waiting(row.Campaign.Id, row.Campaign.Code, row.Campaign.Question.For(language, row.Campaign.Language), row.Campaign.IsDemo, row.Pending, row.Flagged))];
    }
}
