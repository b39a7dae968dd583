using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;

namespace Ideas.Web.Features.Desk;

/// <summary>
/// Puts an idea in other words while nobody has answered a duel with it. What the author wrote is kept. Null when the campaign has no such idea.
/// </summary>
internal sealed class RewordIdea(ChangeIdeas change, AuditTrail audit)
{
    /// <param name="campaign">The idea's campaign.</param>
    /// <param name="id">The idea.</param>
    /// <param name="stamp">What the idea's texts were when somebody read them.</param>
    /// <param name="text">The new wording, in the language of the old one.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IdeaOutcome?> RunAsync(CampaignId campaign, IdeaId id, string? stamp, string? text, CancellationToken ct)
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

                outcome = idea.State is IdeaState.Retired ? IdeaOutcome.AlreadySo
                    : !live.IsUntouched(id) ? IdeaOutcome.VotedOn
                    : idea.TextStamp() != stamp ? IdeaOutcome.ChangedMeanwhile
                    : idea.Reword(text);
                if (outcome is IdeaOutcome.Done)
                {
                    audit.Note(AuditAct.IdeaReworded, idea);
                }

                return outcome is IdeaOutcome.Done;
            },
            ct);
        return isRunning ? outcome : IdeaOutcome.CampaignFrozen;
    }
}
