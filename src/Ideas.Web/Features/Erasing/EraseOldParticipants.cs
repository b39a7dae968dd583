using System.Globalization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Inviting;
using Ideas.Web.Features.Mail;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Erasing;

/// <summary>
/// So many months after a campaign has ended, forgets everybody who took part: a person's votes stay together under a fresh random id that no cookie,
/// receipt or link leads to, ideas lose their authors, and answers to background questions, receipts, flags, personal links
/// and invitations that never left go. Results stay.
/// One that breaks off is done again from the start, which harms nothing.
/// </summary>
internal sealed class EraseOldParticipants(IdeasContext context, VoteIngest ingest, LiveCampaigns live, Outbox outbox, AuditTrail audit, TimeProvider clock) : IJob
{
    public static string Name => "erase-old-participants";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ended = await context.Campaigns.Where(c => c.ClosedAt != null && c.ErasedAt == null).ToListAsync(ct);
        foreach (var campaign in ended.Where(campaign => campaign.EraseAt <= now))
        {
            await EraseAsync(campaign, ct);
        }
    }

    private async Task EraseAsync(Campaign campaign, CancellationToken ct)
    {
        // The writer would wait for a campaign that is not in memory, and all votes with it.
        await live.GetAsync(campaign.Id);
        var people = await context.Participants.AsNoTracking().Where(p => p.CampaignId == campaign.Id).Select(p => p.Id).ToListAsync(ct);
        foreach (var participant in people)
        {
            while ((await ingest.EraseAsync(campaign.Id, participant, ct)).RetryAfter is { } seconds)
            {
                await Task.Delay(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), clock, ct);
            }
        }

        context.PersonalLinks.RemoveRange(await context.PersonalLinks.Where(link => link.CampaignId == campaign.Id).ToListAsync(ct));
        await outbox.DropAsync(InviteKeys.Of(campaign.Id), ct);
        campaign.Erased(clock.GetUtcNow());
        audit.Note(AuditAct.ParticipantsErased, campaign.Code, campaign.Id, $"{people.Count}");
        await context.SaveChangesAsync(ct);
        await live.RefreshAsync(campaign.Id);
    }
}
