using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;

namespace Ideas.Web.Features.Desk;

/// <summary>An idea as somebody read it.</summary>
/// <param name="Stamp">Its desk stamp then; null: whatever it is.</param>
internal sealed record Picked(IdeaId Idea, string? Stamp);

/// <summary>Approves ideas, or retires them with a reason: one or many. Ideas that the campaign does not have are not in the answer.</summary>
internal sealed class ModerateIdeas(ChangeIdeas change, AuditTrail audit, TimeProvider clock)
{
    /// <summary>An idea that its author or a colleague has changed since it was read stays as it is.</summary>
    public Task<IReadOnlyDictionary<IdeaId, IdeaOutcome>> ApproveAsync(CampaignId campaign, IReadOnlyCollection<Picked> picked, CancellationToken ct)
    {
        var stamps = picked.DistinctBy(one => one.Idea).ToDictionary(one => one.Idea, one => one.Stamp);
        return RunAsync(
            campaign, stamps.Keys,
            idea => idea.Approve(stamps[idea.Id]),
            idea => audit.Note(AuditAct.IdeaApproved, idea), ct);
    }

    public Task<IReadOnlyDictionary<IdeaId, IdeaOutcome>> RetireAsync(CampaignId campaign, IReadOnlyCollection<IdeaId> ideas, string? because, CancellationToken ct) => RunAsync(
        campaign, ideas,
        idea => idea.Retire(clock.GetUtcNow(), because),
        idea => audit.Note(AuditAct.IdeaRetired, idea), ct);

    private async Task<IReadOnlyDictionary<IdeaId, IdeaOutcome>> RunAsync(
        CampaignId campaign, IReadOnlyCollection<IdeaId> ids, Func<Idea, IdeaOutcome> act, Action<Idea> note, CancellationToken ct)
    {
        var outcomes = new Dictionary<IdeaId, IdeaOutcome>();
        var isRunning = await change.RunAsync(
            campaign, ids,
            (ideas, _) =>
            {
                foreach (var idea in ideas.Values)
                {
                    outcomes[idea.Id] = act(idea);
                    if (outcomes[idea.Id] is IdeaOutcome.Done)
                    {
                        note(idea);
                    }
                }

                return outcomes.ContainsValue(IdeaOutcome.Done);
            },
            ct);
        return isRunning ? outcomes : ids.ToDictionary(id => id, _ => IdeaOutcome.CampaignFrozen);
    }
}
