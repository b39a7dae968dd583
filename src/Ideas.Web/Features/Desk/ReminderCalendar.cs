using Ideas.Web.Data;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Desk;

/// <summary>Says when moderators are to be reminded: once a day in the morning. The record of runs is its memory, so a morning that was missed is made up for.</summary>
internal sealed class ReminderCalendar(IdeasContext context, TimeProvider clock)
{
    private static readonly TimeOnly Morning = new(8, 0);

    public bool IsDue()
    {
        var due = HelsinkiTime.Moment(HelsinkiTime.Today(clock).ToDateTime(Morning))!.Value;
        return clock.GetUtcNow() >= due && !context.JobRuns.Any(run => run.Job == RemindModerators.Name && run.Error == null && run.StartedAt >= due);
    }
}
