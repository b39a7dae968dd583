using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Campaigns;

/// <summary>Opens and closes campaigns when their dates say so, and asks again for a board rule that never ran.</summary>
internal sealed class FollowCalendars(IdeasContext context, SteerCampaign steer, JobQueue jobs, TimeProvider clock) : IJob
{
    public static string Name => "follow-calendars";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await context.Campaigns.AsNoTracking()
            .Where(c => c.State == CampaignState.Draft || c.State == CampaignState.Collecting || c.State == CampaignState.Open)
            .Where(c => c.CollectsAt <= now || c.OpensAt <= now || c.ClosesAt <= now)
            .Select(c => c.Id)
            .ToListAsync(ct);
        foreach (var campaign in due)
        {
            await steer.RunAsync(campaign, CampaignStep.Calendar, ct);
        }

        foreach (var campaign in await context.Campaigns.Where(c => c.BoardDue).Select(c => c.Id).ToListAsync(ct))
        {
            await jobs.EnqueueAsync<PushToBoard>(campaign.Value, ct);
        }
    }
}
