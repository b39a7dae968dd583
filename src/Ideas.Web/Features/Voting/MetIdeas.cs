using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Voting;

/// <summary>Tells which ideas somebody has met lately: those of the open duel, and of the last that were answered.</summary>
public sealed class MetIdeas
{
    private const int Duels = 6;

    private readonly IdeasContext context;
    private readonly DuelTickets tickets;
    private readonly Device device;

    internal MetIdeas(IdeasContext context, DuelTickets tickets, Device device) => (this.context, this.tickets, this.device) = (context, tickets, device);

    /// <summary>Newest first; only live ones of other people.</summary>
    public async Task<IReadOnlyList<IdeaId>> ReadAsync(LiveCampaign campaign, CancellationToken ct)
    {
        if (device.Known is not { } participant)
        {
            return [];
        }

        var open = tickets.Open(device.OpenTicket) is { } duel && duel.Participant == participant && duel.Campaign == campaign.Facts.Id ? new[] { duel.Left, duel.Right } : [];
        var answered = await context.Votes.AsNoTracking().Where(v => v.ParticipantId == participant && v.CampaignId == campaign.Facts.Id)
            .OrderByDescending(v => v.AnsweredAt).Take(Duels).Select(v => new { v.LeftId, v.RightId }).ToListAsync(ct);
        return [.. open.Concat(answered.SelectMany(v => new[] { v.LeftId, v.RightId })).Distinct().Where(idea => campaign.MayJudge(participant, idea))];
    }
}
