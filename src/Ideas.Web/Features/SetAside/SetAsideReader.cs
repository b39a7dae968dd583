using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.SetAside;

/// <summary>How many votes were set aside for one reason, and how many of them count after all.</summary>
internal sealed record ReasonLine(SetAsideReason Reason, int Waiting, int Overruled)
{
    /// <summary>What participants took back is not for others to decide.</summary>
    public bool IsForAdmins => Reason is not SetAsideReason.TakenBack;
}

/// <summary>
/// One of these votes. What was chosen is left out on purpose, so that nobody picks votes by their result; so is the participant.
/// </summary>
internal sealed record SetAsideVote(Guid Id, SetAsideReason Reason, bool CountsAfterAll, Wording Left, Wording Right, DateTimeOffset AnsweredAt);

/// <summary>Reads the votes that do not count, and what admins decided of them.</summary>
internal sealed class SetAsideReader(IdeasContext context)
{
    public const int PageSize = 50;

    public Task<Campaign?> FindAsync(string? code, CancellationToken ct) => CampaignsByCode.FindAsync(context.Campaigns, code, ct);

    public async Task<IReadOnlyList<ReasonLine>> ReasonsAsync(CampaignId campaign, CancellationToken ct)
    {
        var votes = context.Votes.AsNoTracking().Where(v => v.CampaignId == campaign);
        var waiting = await votes.Where(v => v.SetAside != null).GroupBy(v => v.SetAside).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var overruled = await votes.Where(v => v.Overruled != null).GroupBy(v => v.Overruled).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        return [.. Enum.GetValues<SetAsideReason>()
            .Select(reason => new ReasonLine(reason, waiting.Find(line => line.Key == reason)?.Count ?? 0, overruled.Find(line => line.Key == reason)?.Count ?? 0))
            .Where(line => line.Waiting + line.Overruled > 0)];
    }

    /// <summary>One page of those that admins decide of, newest first.</summary>
    public async Task<IReadOnlyList<SetAsideVote>> VotesAsync(Campaign campaign, int page, CancellationToken ct)
    {
        var rows = await context.Votes.AsNoTracking()
            .Where(v => v.CampaignId == campaign.Id && ((v.SetAside != null && v.SetAside != SetAsideReason.TakenBack) || v.Overruled != null))
            .OrderByDescending(v => v.AnsweredAt).ThenBy(v => v.DuelId)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(v => new { v.DuelId, v.SetAside, v.Overruled, v.LeftId, v.RightId, v.AnsweredAt })
            .ToListAsync(ct);
        var shown = rows.SelectMany(row => new[] { row.LeftId, row.RightId }).Distinct().ToList();
        var ideas = await context.Ideas.AsNoTracking().Where(i => shown.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        return [.. rows.Select(row => new SetAsideVote(
            row.DuelId.Value, (row.SetAside ?? row.Overruled)!.Value, row.Overruled is not null, ideas[row.LeftId].For(Texts.Language), ideas[row.RightId].For(Texts.Language), row.AnsweredAt))];
    }

    /// <summary>What admins decided, newest first.</summary>
    public async Task<IReadOnlyList<VoteReview>> ReviewsAsync(CampaignId campaign, CancellationToken ct) =>
        await context.VoteReviews.AsNoTracking().Where(r => r.CampaignId == campaign).OrderByDescending(r => r.Sequence).Take(PageSize).ToListAsync(ct);
}
