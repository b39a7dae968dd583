using Ideas.Ranking;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Results;

/// <summary>One ranked idea as leadership reads it. Scores are whole Elo points.</summary>
internal sealed record ResultRow(
    IdeaId Id, Wording Idea, int Rank, int BestRank, int WorstRank, int Score, int Low, int High, int Comparisons, int ChanceInHundred, bool IsOnBoard);

/// <summary>What the newest ranking says. <paramref name="Axis"/> holds the lowest and highest score of the picture.</summary>
internal sealed record ResultsView(
    DateTimeOffset? ComputedAt, bool IsFinal, int Participants, long Votes, (int Low, int High) Axis, IReadOnlyList<ResultRow> Ranked, IReadOnlyList<(Wording Idea, int Comparisons)> NotYet)
{
    /// <summary>Where a score lies on the axis, in percent from the left.</summary>
    public double Place(int score) => 100.0 * (Math.Clamp(score, Axis.Low, Axis.High) - Axis.Low) / Math.Max(1, Axis.High - Axis.Low);
}

/// <summary>Reads the newest ranking of a campaign for one language.</summary>
internal sealed class ResultsReader(IdeasContext context)
{
    public async Task<ResultsView> ReadAsync(LiveCampaign campaign, string language, CancellationToken ct)
    {
        var id = campaign.Facts.Id;
        var snapshot = await context.Rankings.AsNoTracking().NewestFirst(id).Include(r => r.Rows).FirstOrDefaultAsync(ct);
        var ideas = await context.Ideas.AsNoTracking().Where(i => i.CampaignId == id).ToDictionaryAsync(i => i.Id, ct);
        var onBoard = await context.BoardItems.Where(i => i.CampaignId == id).Select(i => i.IdeaId).ToHashSetAsync(ct);
        var standings = campaign.Standings();

        var rows = (snapshot?.Rows ?? []).Where(row => ideas[row.IdeaId].State is IdeaState.Live).ToList();
        var ranked = rows.Where(row => row.Rank > 0).OrderBy(row => row.Rank).ThenByDescending(row => row.Elo)
            .Select(row => Row(row, ideas[row.IdeaId].For(language), onBoard.Contains(row.IdeaId))).ToList();
        var known = ranked.Select(row => row.Id).ToHashSet();
        var counted = rows.ToDictionary(row => row.IdeaId, row => row.Comparisons);
        var notYet = ideas.Values.Where(idea => idea.State is IdeaState.Live && !known.Contains(idea.Id))
            .Select(idea => (idea.For(language), counted.GetValueOrDefault(idea.Id))).OrderByDescending(entry => entry.Item2).ToList();

        var axis = ranked.Count == 0 ? (1400, 1600) : (ranked.Min(row => row.Low) - 20, ranked.Max(row => row.High) + 20);
        return new ResultsView(snapshot?.ComputedAt, snapshot?.IsFinal ?? false, standings.Participants, standings.Votes, axis, ranked, notYet);
    }

    private static ResultRow Row(RankingRow row, Wording idea, bool isOnBoard) => new(
        row.IdeaId, idea, row.Rank, row.BestRank, row.WorstRank,
        (int)Math.Round(row.Elo), (int)Math.Round(row.Elo - (RankedItem.Sure * row.StandardError)), (int)Math.Round(row.Elo + (RankedItem.Sure * row.StandardError)),
        row.Comparisons, (int)Math.Round(100 * row.ChanceAgainstRandom), isOnBoard);
}
