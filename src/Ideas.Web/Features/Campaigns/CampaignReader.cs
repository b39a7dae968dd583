using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Campaigns;

/// <summary>A campaign in the admin's list. Demo votes come from simulated participants.</summary>
internal sealed record CampaignLine(
    CampaignId Id, string Code, CampaignState State, Wording Question, DateTimeOffset? ClosesAt, bool IsDemo, int Participants, int Votes, int Ideas);

/// <summary>The numbers of one campaign, as only its admins see them.</summary>
internal sealed record CampaignNumbers(
    int Participants, int DemoParticipants, int Votes, int DemoVotes, int Skips, int SetAside, int TakenBack, int Refused, DateTimeOffset? RankedAt, int VotesSinceRanking);

/// <summary>Reads campaigns for admins, moderators and leaders.</summary>
internal sealed class CampaignReader(IdeasContext context)
{
    public async Task<IReadOnlyList<CampaignLine>> AllAsync(CancellationToken ct)
    {
        var rows = await context.Campaigns.AsNoTracking()
            .OrderByDescending(c => c.CreatedAt)
            .Select(c => new
            {
                Campaign = c,
                Participants = context.Votes.Where(v => v.CampaignId == c.Id && v.SetAside == null).Select(v => v.ParticipantId).Distinct().Count(),
                Votes = context.Votes.Count(v => v.CampaignId == c.Id && v.SetAside == null),
                Ideas = context.Ideas.Count(i => i.CampaignId == c.Id && i.State == IdeaState.Live),
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => new CampaignLine(
            row.Campaign.Id, row.Campaign.Code, row.Campaign.State, row.Campaign.Question.For(Texts.Language, row.Campaign.Language),
            row.Campaign.ClosedAt ?? row.Campaign.ClosesAt, row.Campaign.IsDemo, row.Participants, row.Votes, row.Ideas))];
    }

    public Task<Campaign?> FindAsync(string? code, CancellationToken ct) => CampaignsByCode.FindAsync(context.Campaigns, code, ct);

    public async Task<CampaignPast> PastAsync(CampaignId id, CancellationToken ct) => new(
        await context.Votes.AnyAsync(vote => vote.CampaignId == id, ct),
        await context.Participants.AnyAsync(participant => participant.CampaignId == id && participant.Segments.Any(), ct));

    public async Task<CampaignNumbers> NumbersAsync(CampaignId id, CancellationToken ct)
    {
        var votes = context.Votes.AsNoTracking().Where(v => v.CampaignId == id);
        var counted = votes.Where(v => v.SetAside == null);
        var demo = context.Participants.Where(p => p.CampaignId == id && p.IsDemo).Select(p => p.Id);
        var ranking = await context.Rankings.AsNoTracking().NewestFirst(id).FirstOrDefaultAsync(ct);
        var all = await counted.CountAsync(ct);
        return new CampaignNumbers(
            await counted.Select(v => v.ParticipantId).Distinct().CountAsync(ct),
            await counted.Where(v => demo.Contains(v.ParticipantId)).Select(v => v.ParticipantId).Distinct().CountAsync(ct),
            all,
            await counted.CountAsync(v => demo.Contains(v.ParticipantId), ct),
            await counted.CountAsync(v => v.Choice == Choice.Skip, ct),
            await votes.CountAsync(v => v.SetAside != null && v.SetAside != SetAsideReason.TakenBack, ct),
            await votes.CountAsync(v => v.SetAside == SetAsideReason.TakenBack, ct),
            await context.Refusals.Where(r => r.CampaignId == id).SumAsync(r => r.Count, ct),
            ranking?.ComputedAt,
            all - (ranking?.Votes ?? 0));
    }

    public async Task<IReadOnlyDictionary<IdeaState, int>> IdeaCountsAsync(CampaignId id, CancellationToken ct)
    {
        var counts = await context.Ideas.Where(i => i.CampaignId == id).GroupBy(i => i.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        return Enum.GetValues<IdeaState>().ToDictionary(state => state, state => counts.FirstOrDefault(entry => entry.Key == state)?.Count ?? 0);
    }
}
