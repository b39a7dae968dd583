using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Results;

/// <summary>Reads what the newest ranking, its votes and the board say of one idea.</summary>
internal sealed class IdeaResultReader(IdeasContext context, ResultsReader results, RankedVotes votes, WayReader ways, SkipsReader skips, BoardReader board)
{
    /// <summary>Null when the campaign has no such idea that is live.</summary>
    public async Task<IdeaResult?> ReadAsync(LiveCampaign campaign, IdeaId id, string language, CancellationToken ct)
    {
        var facts = campaign.Facts;
        if (await context.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.CampaignId == facts.Id && i.State == IdeaState.Live, ct) is not { } idea)
        {
            return null;
        }

        var view = await results.ReadAsync(campaign, language, ct);
        var row = view.Ranked.FirstOrDefault(row => row.Id == id);
        var isTold = view.MayReadVotes && view.Ideas.Contains(id);
        var skipped = isTold ? await skips.OfAsync(id, facts.Id, view.Ideas, view.Through, ct) : [];
        return new IdeaResult(id, idea.For(language), idea.DetailsFor(language), idea.Theme, view)
        {
            Row = row,
            Comparisons = row?.Comparisons ?? view.NotYet.FirstOrDefault(other => other.Id == id)?.Comparisons ?? 0,
            Way = row is null ? null : await ways.ReadAsync(facts.Id, id, ct),
            Meetings = isTold ? await MeetAsync(facts.Id, id, view, skipped, ct) : view.MayReadVotes ? [] : null,
            Skips = SkipsReader.Count(skipped),
            Card = (await board.OfAsync([id], ct)).GetValueOrDefault(id),
        };
    }

    /// <summary>The idea that another was merged into; null when it was not.</summary>
    public async Task<IdeaId?> StandsForAsync(CampaignId campaign, IdeaId id, CancellationToken ct) =>
        (await context.MergesAsync(campaign, ct)).StandsFor(id) is var stands && stands != id ? stands : null;

    private async Task<IReadOnlyList<Meeting>> MeetAsync(CampaignId campaign, IdeaId id, ResultsView view, IReadOnlyList<SkippedPair> skipped, CancellationToken ct)
    {
        var (wins, losses) = (new Dictionary<IdeaId, int>(), new Dictionary<IdeaId, int>());
        foreach (var (_, winner, loser) in await votes.ReadOfAsync(id, campaign, view.Ideas, view.Through, ct))
        {
            if (winner == id)
            {
                wins[loser] = wins.GetValueOrDefault(loser) + 1;
            }
            else if (loser == id)
            {
                losses[winner] = losses.GetValueOrDefault(winner) + 1;
            }
        }

        var skips = skipped.CountBy(pair => pair.Other).ToDictionary();
        var others = view.Ranked.Select(row => (row.Id, row.Idea, row.Rank)).Concat(view.NotYet.Select(row => (row.Id, row.Idea, Rank: 0)));
        return [.. others
            .Select(other => new Meeting(other.Id, other.Idea, other.Rank, wins.GetValueOrDefault(other.Id), losses.GetValueOrDefault(other.Id), skips.GetValueOrDefault(other.Id)))
            .Where(meeting => meeting.Decided + meeting.Skips > 0)
            .OrderByDescending(meeting => meeting.Decided).ThenByDescending(meeting => meeting.Skips).ThenBy(meeting => meeting.Rank)];
    }
}
