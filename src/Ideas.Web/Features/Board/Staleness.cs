using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Board;

/// <summary>Why a card asks for somebody's attention.</summary>
public enum StaleReason
{
    /// <summary>The day of its next step has passed.</summary>
    Step,

    /// <summary>Its experiment was to have ended.</summary>
    Experiment,

    /// <summary>Nothing has happened for long.</summary>
    Quiet,
}

/// <summary>That a card waits, and for how many days. Closed cards wait for nothing, and a running experiment may take its time.</summary>
public sealed record Staleness(StaleReason Reason, int Days)
{
    public const int QuietDays = 30;

    public static Staleness? Of(BoardCard card, Experiment? running, DateTimeOffset changedAt, DateOnly today)
    {
        if (card.State is BoardState.Done or BoardState.NotNow)
        {
            return null;
        }

        var quiet = Since(DateOnly.FromDateTime(HelsinkiTime.Of(changedAt).DateTime));
        return card.Due < today ? new Staleness(StaleReason.Step, Since(card.Due.Value))
            : running?.Until < today ? new Staleness(StaleReason.Experiment, Since(running.Until))
            : running is null && quiet >= QuietDays ? new Staleness(StaleReason.Quiet, quiet)
            : null;

        int Since(DateOnly day) => today.DayNumber - day.DayNumber;
    }
}
