using Ideas.Web.Domain;

namespace Ideas.Web.Features.Board;

/// <summary>One thing that happened to a card: it changed from <paramref name="Before"/>, or an experiment began or ended.</summary>
internal sealed record CardEvent(DateTimeOffset At, BoardState State, BoardChange? Change, BoardChange? Before, Experiment? Begun, Experiment? Ended)
{
    /// <summary>Everything that happened, newest first, of changes and experiments that are in this order too.</summary>
    public static IReadOnlyList<CardEvent> Of(IReadOnlyList<BoardChange> changes, IReadOnlyList<Experiment> experiments) =>
    [
        .. experiments.Where(ended => ended.EndedAt is not null).Select(ended => new CardEvent(ended.EndedAt!.Value, BoardState.TryingOut, null, null, null, ended))
            .Concat(experiments.Select(begun => new CardEvent(begun.CreatedAt, BoardState.TryingOut, null, null, begun, null)))
            .Concat(changes.Select((change, index) => new CardEvent(change.At, change.State, change, index + 1 < changes.Count ? changes[index + 1] : null, null, null)))
            .OrderByDescending(happened => happened.At),
    ];
}
