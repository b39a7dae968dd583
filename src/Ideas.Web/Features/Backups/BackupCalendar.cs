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
}
