using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Board;

/// <summary>
/// The board rule: the top N of a campaign go to the leadership's board, if they have been compared
/// often enough and their rank is settled. Running it twice adds nothing twice.
/// </summary>
public sealed class PushToBoard(IdeasContext context, RankCampaign rank, TimeProvider clock) : IJob
{
    public const int MinimumComparisons = 10;

    public static string Name => "push-to-board";

    /// <summary>Settled: even the worst rank that the votes still allow lies in the better half, or within the top N.</summary>
    public static bool IsSettled(RankingRow row, int boardSize, int ranked) =>
        row.Rank > 0 && row.WorstRank <= Math.Max(boardSize, (ranked + 1) / 2);

    public static bool Qualifies(RankingRow row, int boardSize, int ranked) =>
        row.Rank > 0 && row.Rank <= boardSize && row.Comparisons >= MinimumComparisons && IsSettled(row, boardSize, ranked);

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        await rank.RunAsync(subject, ct);

        var id = new CampaignId(subject!.Value);
        var campaign = await context.Campaigns.SingleAsync(c => c.Id == id, ct);
        var snapshot = await context.Rankings.AsNoTracking().Include(r => r.Rows).Where(r => r.CampaignId == id)
            .OrderByDescending(r => r.ComputedAt).ThenByDescending(r => r.Id).FirstOrDefaultAsync(ct);
        if (snapshot is null)
        {
            return;
        }

        var ranked = snapshot.Rows.Count(row => row.Rank > 0);
        var top = snapshot.Rows.Where(row => Qualifies(row, campaign.BoardSize, ranked)).ToDictionary(row => row.IdeaId);
        var there = await context.BoardItems.Where(item => item.CampaignId == id).Select(item => item.IdeaId).ToListAsync(ct);
        var now = clock.GetUtcNow();
        foreach (var idea in await context.Ideas.Where(i => i.CampaignId == id && i.State == IdeaState.Live).ToListAsync(ct))
        {
            if (top.TryGetValue(idea.Id, out var row) && !there.Contains(idea.Id))
            {
                context.BoardItems.Add(new BoardItem(idea, row.Rank, row.Elo, now));
            }
        }

        campaign.BoardDone();
        await context.SaveChangesAsync(ct);
    }
}
