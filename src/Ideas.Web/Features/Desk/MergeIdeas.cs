using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Desk;

/// <summary>
/// Retires an idea in favour of another that says the same. No vote changes: the ranking counts the votes of both together, voter by
/// voter (docs/decisions/merge.md). Null when the campaign lacks one of them.
/// </summary>
internal sealed class MergeIdeas(ChangeIdeas change, AuditTrail audit, Texts texts, TimeProvider clock)
{
    public async Task<IdeaOutcome?> RunAsync(CampaignId campaign, IdeaId goes, IdeaId stays, CancellationToken ct)
    {
        IdeaOutcome? outcome = null;
        var isRunning = await change.RunAsync(
            campaign, [goes, stays],
            (ideas, _) =>
            {
                if (ideas.GetValueOrDefault(goes) is not { } idea || ideas.GetValueOrDefault(stays) is not { } other)
                {
                    return false;
                }

                outcome = idea.MergeInto(other, clock.GetUtcNow(), string.Format(null, texts.In(idea.Language, "merge.because"), other.For(idea.Language).Text));
                if (outcome is IdeaOutcome.Done)
                {
                    audit.Note(AuditAct.IdeasMerged, idea, other: other);
                }

                return outcome is IdeaOutcome.Done;
            },
            ct);
        return isRunning ? outcome : IdeaOutcome.CampaignFrozen;
    }
}
