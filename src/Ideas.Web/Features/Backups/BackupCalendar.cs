using Ideas.Web.Platform.Languages;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Backups;

/// <summary>Says when the next backup is due. The files themselves are its memory, so one that was missed is made up for after a start.</summary>
public sealed class BackupCalendar(BackupFolder folder, IOptions<BackupOptions> options, TimeProvider clock)
{
    public bool IsDue()
    {
        if (options.Value.Time is not { } time)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var today = HelsinkiTime.Today(clock);
        var due = HelsinkiTime.Moment(today.ToDateTime(time))!.Value;
        if (due > now)
        {
            due = HelsinkiTime.Moment(today.AddDays(-1).ToDateTime(time))!.Value;
        }

        return folder.All() is not [var newest, ..] || newest < due;
    }

    /// <summary>When the next one is due by the clock; null when only an admin asks.</summary>
    public DateTimeOffset? Next()
    {
        if (options.Value.Time is not { } time)
        {
            return null;
        }

        var today = HelsinkiTime.Today(clock);
        var due = HelsinkiTime.Moment(today.ToDateTime(time));
        return due > clock.GetUtcNow() ? due : HelsinkiTime.Moment(today.AddDays(1).ToDateTime(time));
    }
}
