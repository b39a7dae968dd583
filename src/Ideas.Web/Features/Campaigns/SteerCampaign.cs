using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Voting;
using Ideas.Web.Features.Webhooks;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Campaigns;

public enum CampaignStep
{
    Collect,
    Open,
    Close,
    Archive,

    /// <summary>Whatever the campaign's dates ask for now.</summary>
    Calendar,
}

/// <summary>Takes a campaign one step on. Closing asks for the board rule to run. Answers whether anything changed.</summary>
internal sealed class SteerCampaign(IdeasContext context, LiveCampaigns live, JobQueue jobs, AuditTrail audit, TellWebhooks webhooks, Texts texts, TimeProvider clock)
{
    public async Task<bool> RunAsync(CampaignId id, CampaignStep step, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var campaign = await context.Campaigns.SingleAsync(c => c.Id == id, ct);
        var before = campaign.State;
        var changed = step switch
        {
            CampaignStep.Collect => campaign.StartCollecting(),
            CampaignStep.Open => campaign.Open(),
            CampaignStep.Close => campaign.Close(now),
            CampaignStep.Archive => campaign.Archive(),
            CampaignStep.Calendar => campaign.FollowCalendar(now),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
        if (!changed)
        {
            return false;
        }

        audit.Note(AuditAct.CampaignStepped, campaign.Question.For(campaign.Language, campaign.Language).Text, id, $"{before} → {campaign.State}");
        // Of a campaign for some, not even the question is told outside.
        if (campaign is { State: CampaignState.Closed, Access: CampaignAccess.Anyone })
        {
            await webhooks.AddAsync(
                WebhookEvent.CampaignClosed, $"closed:{id.Value}", $"/j/{campaign.Code}/what-happened",
                language => new WebhookNews(texts["webhook.closed"], campaign.Question.For(language, campaign.Language).Text), ct);
        }

        await context.SaveChangesAsync(ct);
        await live.RefreshAsync(id);
        if (campaign.BoardDue)
        {
            await jobs.EnqueueAsync<PushToBoard>(id.Value, CancellationToken.None);
        }

        return true;
    }
}
