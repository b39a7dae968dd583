using Ideas.Ranking;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Ranking;

/// <summary>A participant whose answers look as if nobody had read the ideas.</summary>
/// <param name="Answers">Counted answers, skips included.</param>
/// <param name="Report">What the checks found.</param>
public sealed record Suspect(ParticipantId Participant, int Answers, VoterReport Report);

/// <summary>Looks through the counted votes for participants who answer without looking. It only tells; an admin decides.</summary>
public sealed class CheckVoters(IdeasContext context)
{
    /// <summary>With fewer answers nobody is told from somebody of an unusual taste.</summary>
    public const int FewestAnswers = 10;

    /// <summary>From this chance of carelessness on, somebody is worth a look.</summary>
    private const double WorthALook = 0.9;

    private const double OneSided = 1e-6;

    /// <summary>The most careless first.</summary>
    public async Task<IReadOnlyList<Suspect>> RunAsync(Campaign campaign, CancellationToken ct)
    {
        var votes = await context.Votes.AsNoTracking()
            .Where(v => v.CampaignId == campaign.Id && v.SetAside == null)
            .Select(v => new { v.ParticipantId, v.LeftId, v.RightId, v.Choice, v.DealtAt, v.AnsweredAt })
            .ToListAsync(ct);
        var ideas = votes.SelectMany(v => new[] { v.LeftId, v.RightId }).Distinct().OrderBy(idea => idea.Value).Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var people = votes.Select(v => v.ParticipantId).Distinct().OrderBy(id => id.Value).ToList();
        var numbers = people.Index().ToDictionary(entry => entry.Item, entry => entry.Index);

        // A pair may be dealt some time before it is shown, so the time since then is too long rather than too short: nobody is called fast who was not.
        var answers = votes.Select(v => new VoterAnswer(
            numbers[v.ParticipantId], ideas[v.LeftId], ideas[v.RightId], Side(v.Choice), v.AnsweredAt > v.DealtAt ? v.AnsweredAt - v.DealtAt : TimeSpan.Zero)).ToArray();
        var comparisons = answers.Where(answer => answer.Choice is not VoterChoice.Tie)
            .Select(answer => answer.Choice is VoterChoice.Left ? new Comparison(answer.Left, answer.Right) : new Comparison(answer.Right, answer.Left)).ToArray();
        if (BradleyTerry.Rank(ideas.Count, comparisons, Fit.Options(campaign)) is not RankingOutcome.Ranked crowd)
        {
            return [];
        }

        var options = new VoterCheckOptions { CarelessRate = crowd.CarelessRate, PriorDeviation = crowd.PriorDeviation };
        return [.. VoterChecks.Of(people.Count, answers, crowd.Items, options)
            .Where(report => report.Answers >= FewestAnswers && (report.Carelessness >= WorthALook || report.Sides.Tail < OneSided))
            .OrderByDescending(report => report.Carelessness)
            .Select(report => new Suspect(people[report.Voter], report.Answers, report))];
    }

    private static VoterChoice Side(Choice choice) => choice switch
    {
        Choice.Left => VoterChoice.Left,
        Choice.Right => VoterChoice.Right,
        _ => VoterChoice.Tie,
    };
}
