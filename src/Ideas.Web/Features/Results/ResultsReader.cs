using Ideas.Ranking;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Shared;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Results;

/// <summary>Reads the newest ranking of a campaign for one language.</summary>
public sealed class ResultsReader(IdeasContext context, VotesFile file)
{
    public async Task<ResultsView> ReadAsync(LiveCampaign campaign, string language, CancellationToken ct)
    {
        var id = campaign.Facts.Id;
        var snapshot = await context.Rankings.AsNoTracking().NewestFirst(id).Include(r => r.Rows).FirstOrDefaultAsync(ct);
        var ideas = await context.Ideas.AsNoTracking().Where(i => i.CampaignId == id).ToDictionaryAsync(i => i.Id, ct);
        var onBoard = await context.BoardItems.Where(i => i.CampaignId == id).Select(i => new { i.IdeaId, i.State }).ToDictionaryAsync(i => i.IdeaId, i => (BoardState?)i.State, ct);
        var standings = campaign.Standings();
        var smallest = campaign.Facts.SmallestGroup;
        var voters = snapshot is null ? 0 : await file.CountVotersAsync(snapshot, ResultStageRule.FiguresFrom * smallest, ct);
        var taken = (await context.MergesAsync(id, ct)).TakenIn();

        var rows = (snapshot?.Rows ?? []).Where(row => ideas[row.IdeaId].State is IdeaState.Live).ToList();
        var ranked = rows.Where(row => row.Rank > 0).OrderBy(row => row.Rank).ThenByDescending(row => row.Elo)
            .Select(row => Row(row, snapshot!.Top, ideas[row.IdeaId], language, onBoard.GetValueOrDefault(row.IdeaId)) with { TakenIn = [.. taken[row.IdeaId].Select(other => ideas[other].For(language))] }).ToList();
        var known = ranked.Select(row => row.Id).ToHashSet();
        var counted = rows.ToDictionary(row => row.IdeaId, row => row.Comparisons);
        var notYet = ideas.Values.Where(idea => idea.State is IdeaState.Live && !known.Contains(idea.Id))
            .Select(idea => new NotYetRow(idea.Id, idea.For(language), counted.GetValueOrDefault(idea.Id), idea.Theme, onBoard.GetValueOrDefault(idea.Id))).OrderByDescending(row => row.Comparisons).ThenBy(row => row.Idea.Text, StringComparer.CurrentCulture).ToList();

        return new ResultsView
        {
            ComputedAt = snapshot?.ComputedAt,
            IsFinal = snapshot?.IsFinal ?? false,
            IsOver = campaign.Facts.State is CampaignState.Closed or CampaignState.Archived,
            Through = snapshot?.ThroughSequence ?? 0,
            Ideas = snapshot?.Rows.Select(row => row.IdeaId).ToHashSet() ?? [],
            Checksum = snapshot?.Checksum,
            IsAsFrozen = snapshot?.IsAsFrozen,
            Voters = snapshot?.Voters ?? 0,
            Participants = standings.Participants,
            Votes = standings.Votes,
            Top = snapshot?.Top ?? 0,
            Meter = Meter.Of(snapshot?.Settledness, campaign.Facts.State),
            CarelessInHundred = snapshot?.Sureness is null ? null : (int)Math.Round(100 * snapshot.CarelessRate),
            Detail = ResultStageRule.Detail(voters, smallest),
            TellsApart = snapshot?.TellsApart ?? true,
            Axis = ranked.Count == 0 ? (1400, 1600) : (ranked.Min(row => row.Low) - 20, ranked.Max(row => row.High) + 20),
            Ranked = ranked,
            NotYet = notYet,
        };
    }

    private static ResultRow Row(RankingRow row, int top, Idea idea, string language, BoardState? board) => new(
        row.IdeaId, idea.For(language), row.Rank, ResultRow.Possible(row, top).Best, ResultRow.Possible(row, top).Worst,
        (int)Math.Round(row.Elo), (int)Math.Round(row.Elo - (RankedItem.Sure * row.StandardError)), (int)Math.Round(row.Elo + (RankedItem.Sure * row.StandardError)),
        row.Comparisons, (int)Math.Round(100 * row.ChanceAgainstRandom), row.Tier is IdeaTier.NotRanked ? null : row.Tier, board)
    {
        Theme = idea.Theme,
        SubmittedAt = idea.SubmittedAt,
        Division = row.Division,
        Exact = (row.Elo, row.StandardError),
        Chance = row.ChanceAgainstRandom,
    };
}
