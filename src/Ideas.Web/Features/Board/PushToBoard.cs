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
public sealed class PushToBoard(IdeasContext context, RankCampaign rank, RankingTurns turns, BoardFeed feed, TimeProvider clock) : IJob
{
    public static string Name => "push-to-board";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        await rank.RunAsync(subject, ct);

        var id = new CampaignId(subject!.Value);
        using var turn = await turns.TakeAsync(id, ct);
        var campaign = await context.Campaigns.SingleAsync(c => c.Id == id, ct);
        var snapshot = await context.Rankings.AsNoTracking().NewestFirst(id).Include(r => r.Rows).FirstOrDefaultAsync(ct);
        if (snapshot is null)
        {
            return;
        }

        var rule = new BoardRule(campaign.BoardSize, campaign.BoardMinimum, snapshot.Rows);
        var top = rule.Top.Where(row => rule.Judge(row) is BoardVerdict.Qualifies).ToDictionary(row => row.IdeaId);
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
        feed.Note();
    }
}
