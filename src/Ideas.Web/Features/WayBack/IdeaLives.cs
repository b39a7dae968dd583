using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.WayBack;

/// <summary>Reads the lives of ideas on the board: decisions with their reasons, trials and what came of them, oldest first. Who sees to it and comments are not told.</summary>
public sealed class IdeaLives(IdeasContext context, ResultStages results)
{
    public async Task<ILookup<BoardItemId, LifeStep>> ReadAsync(IReadOnlyCollection<BoardItemId> cards, CancellationToken ct)
    {
        var changes = await context.Set<BoardChange>().AsNoTracking().Where(change => cards.Contains(change.BoardItemId)).ToListAsync(ct);
        var trials = await context.Experiments.AsNoTracking().Where(trial => cards.Contains(trial.BoardItemId)).ToListAsync(ct);
        return changes.GroupBy(change => change.BoardItemId).SelectMany(card => Steps([.. card.OrderBy(change => change.At).ThenBy(change => change.Id)]).Select(step => (Card: card.Key, Step: step)))
            .Concat(trials.SelectMany(trial => Steps(trial).Select(step => (Card: trial.BoardItemId, Step: step))))
            .OrderBy(told => told.Step.At).ThenBy(told => told.Step.Kind)
            .ToLookup(told => told.Card, told => told.Step);
    }

    /// <summary>Whether everybody may open the page of what happened: the campaign has ended, and anyone could take part or its result is out.</summary>
    public async Task<bool> HasPageAsync(string code, CancellationToken ct) =>
        await context.Campaigns.AsNoTracking().FindAsync(code, ct) is { IsFrozen: true } campaign
        && (campaign.Access is CampaignAccess.Anyone || (await results.ReadAsync([campaign], ct))[campaign.Id].Stage is ResultStage.Out);

    private static IEnumerable<LifeStep> Steps(IReadOnlyList<BoardChange> history) => history.Select((change, place) => (change, before: place == 0 ? null : history[place - 1]))
        .Select(pair => pair.before is null ? new LifeStep(pair.change.At, LifeKind.OnBoard, null, null, null) : Decided(pair.before, pair.change)).OfType<LifeStep>();

    private static LifeStep? Decided(BoardChange before, BoardChange after)
    {
        var (state, answer) = (after.State == before.State ? (BoardState?)null : after.State, after.Answer == before.Answer ? null : after.Answer);
        return state is null && answer is null ? null : new LifeStep(after.At, LifeKind.Decided, state, answer is null ? null : new Wording(answer, after.Language), null);
    }

    private static IEnumerable<LifeStep> Steps(Experiment trial)
    {
        var figures = new Trial(trial.From, trial.Until, trial.Measure, trial.Before, trial.After, trial.Language, trial.Outcome);
        yield return new LifeStep(trial.CreatedAt, LifeKind.TrialBegan, null, new Wording(trial.What, trial.Language), figures);
        if (trial.EndedAt is { } ended)
        {
            yield return new LifeStep(ended, LifeKind.TrialEnded, null, trial.Learned is { } learned ? new Wording(learned, trial.Language) : null, figures);
        }
    }
}
