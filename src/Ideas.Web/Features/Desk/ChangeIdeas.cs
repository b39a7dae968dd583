using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Desk;

/// <summary>
/// Changes ideas of a campaign that is not over. What is read, decided and written happens inside the writers' gate, so that neither
/// a vote nor a colleague comes in between; memory and ranking follow.
/// </summary>
internal sealed class ChangeIdeas(IdeasContext context, LiveCampaigns live, JobQueue jobs, WriteGate gate)
{
    /// <param name="id">The campaign.</param>
    /// <param name="ids">The ideas to be changed; those that the campaign does not have are left out.</param>
    /// <param name="change">Changes them; answers whether there is anything to be saved.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when the campaign is over.</returns>
    public async Task<bool> RunAsync(CampaignId id, IReadOnlyCollection<IdeaId> ids, Func<IReadOnlyDictionary<IdeaId, Idea>, LiveCampaign, bool> change, CancellationToken ct)
    {
        var campaign = (await live.GetAsync(id))!;
        using (await gate.EnterAsync(ct))
        {
            if ((await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id, ct)).IsFrozen)
            {
                return false;
            }

            if (!change(await context.Ideas.Where(i => i.CampaignId == id && ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct), campaign))
            {
                return true;
            }

            await context.SaveInsideAsync(ct);

            // Still inside, so that no vote is judged by what the ideas were.
            await live.RefreshAsync(id);
        }

        await jobs.EnqueueAsync<RankCampaign>(id.Value, CancellationToken.None);
        return true;
    }
}
