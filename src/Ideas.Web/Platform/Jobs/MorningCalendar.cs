using Ideas.Web.Data;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Platform.Jobs;

/// <summary>Says when a job that writes to people is due: once a day in the morning. The record of runs is its memory, so a program that starts late makes up for it, but only before noon.</summary>
public sealed class MorningCalendar(IdeasContext context, TimeProvider clock)
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Noon = new(12, 0);

    public bool IsDue(string job)
    {
        var (now, today) = (clock.GetUtcNow(), HelsinkiTime.Today(clock));
        var due = At(today, Morning);
        return now >= due && now < At(today, Noon) && !context.JobRuns.Any(run => run.Job == job && run.Error == null && run.StartedAt >= due);
    }

    /// <summary>When the next ones go out by the clock.</summary>
    public DateTimeOffset Next()
    {
        var today = At(HelsinkiTime.Today(clock), Morning);
        return today > clock.GetUtcNow() ? today : At(HelsinkiTime.Today(clock).AddDays(1), Morning);
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => HelsinkiTime.Moment(day.ToDateTime(time))!.Value;
}
