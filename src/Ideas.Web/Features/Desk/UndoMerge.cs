using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;

namespace Ideas.Web.Features.Desk;

/// <summary>Takes a merge back, after which the ranking is as if it had never been. Null when the campaign has no such idea.</summary>
internal sealed class UndoMerge(ChangeIdeas change, AuditTrail audit)
{
    public async Task<IdeaOutcome?> RunAsync(CampaignId campaign, IdeaId id, CancellationToken ct)
    {
        IdeaOutcome? outcome = null;
        var isRunning = await change.RunAsync(
            campaign, [id],
            (ideas, live) =>
            {
                if (!ideas.TryGetValue(id, out var idea))
                {
                    return false;
                }

                // One that nobody has been dealt may have waited when it was merged, and nothing unread goes live by itself.
                outcome = idea.TakeApart(live.Facts.Moderation is Moderation.Before && live.IsUntouched(id) ? IdeaState.Pending : IdeaState.Live);
                if (outcome is IdeaOutcome.Done)
                {
                    audit.Note(AuditAct.MergeUndone, idea);
                }

                return outcome is IdeaOutcome.Done;
            },
            ct);
        return isRunning ? outcome : IdeaOutcome.CampaignFrozen;
    }
}
