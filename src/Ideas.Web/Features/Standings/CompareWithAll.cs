using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Standings;

/// <summary>Holds somebody's counted choices against the present order of the ideas.</summary>
internal sealed class CompareWithAll(IdeasContext context)
{
    /// <summary>Null when too few of the choices are between ideas that have a place.</summary>
    public async Task<Agreement?> RunAsync(CampaignId campaign, LiveStandings standings, ParticipantId participant, CancellationToken ct)
    {
        var scores = standings.Ranked.ToDictionary(idea => idea.Id, idea => idea.Elo);
        var choices = await context.Votes.AsNoTracking()
            .Where(v => v.ParticipantId == participant && v.CampaignId == campaign && v.SetAside == null && v.Choice != Choice.Skip)
            .Select(v => new { Winner = v.Choice == Choice.Left ? v.LeftId : v.RightId, Loser = v.Choice == Choice.Left ? v.RightId : v.LeftId })
            .ToListAsync(ct);
        var comparable = choices.Where(choice => scores.ContainsKey(choice.Winner) && scores.ContainsKey(choice.Loser)).ToList();
        return comparable.Count < Agreement.Fewest ? null : new Agreement(comparable.Count(choice => scores[choice.Winner] >= scores[choice.Loser]), comparable.Count);
    }
}
