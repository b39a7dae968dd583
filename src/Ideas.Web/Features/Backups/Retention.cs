using System.Globalization;

namespace Ideas.Web.Features.Backups;

/// <summary>Which backups are kept. Days and weeks without one do not count, so a pause or a wrong clock removes nothing.</summary>
public static class Retention
{
    /// <summary>All of the newest day, the last one of so many days, and the last one of so many weeks.</summary>
    public static IReadOnlySet<DateTimeOffset> Kept(IReadOnlyCollection<DateTimeOffset> backups, int days, int weeks)
    {
        var byDay = backups.GroupBy(moment => moment.UtcDateTime.Date).OrderByDescending(day => day.Key).ToList();
        var byWeek = backups.GroupBy(moment => Monday(moment.UtcDateTime.Date)).OrderByDescending(week => week.Key);
        return byDay.Take(1).SelectMany(day => day)
            .Concat(byDay.Take(days).Select(day => day.Max()))
            .Concat(byWeek.Take(weeks).Select(week => week.Max()))
            .ToHashSet();
    }

    private static DateTime Monday(DateTime day) => ISOWeek.ToDateTime(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day), DayOfWeek.Monday);
}
