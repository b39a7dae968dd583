namespace Ideas.Web.Platform.Jobs;

/// <summary>Hangfire's calendar speaks cron; with six fields it knows seconds.</summary>
internal static class HangfireCron
{
    /// <param name="every">A whole number of seconds, minutes or hours that divides the next larger unit, or a day.</param>
    public static string Every(TimeSpan every) => (every.Days, every.Hours, every.Minutes, every.Seconds, every.Ticks % TimeSpan.TicksPerSecond) switch
    {
        (0, 0, 0, var seconds and > 0, 0) when 60 % seconds == 0 => $"*/{seconds} * * * * *",
        (0, 0, var minutes and > 0, 0, 0) when 60 % minutes == 0 => $"0 */{minutes} * * * *",
        (0, var hours and > 0, 0, 0, 0) when 24 % hours == 0 => $"0 0 */{hours} * * *",
        (1, 0, 0, 0, 0) => "0 0 0 * * *",
        _ => throw new ArgumentOutOfRangeException(nameof(every), every, "Not a period that a cron expression can say."),
    };
}
