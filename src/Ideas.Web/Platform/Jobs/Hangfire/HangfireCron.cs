namespace Ideas.Web.Platform.Jobs;

/// <summary>Hangfire's calendar speaks cron; with six fields it knows seconds.</summary>
internal static class HangfireCron
{
    /// <param name="every">A whole number of seconds, minutes or hours that divides the next larger unit.</param>
    public static string Every(TimeSpan every) => every switch
    {
        { TotalSeconds: >= 1 and < 60 } when 60 % every.TotalSeconds == 0 => $"*/{every.TotalSeconds:0} * * * * *",
        { TotalMinutes: >= 1 and < 60 } when 60 % every.TotalMinutes == 0 => $"0 */{every.TotalMinutes:0} * * * *",
        { TotalHours: >= 1 and <= 24 } when 24 % every.TotalHours == 0 => $"0 0 */{every.TotalHours:0} * * *",
        _ => throw new ArgumentOutOfRangeException(nameof(every), every, "Not a period that a cron expression can say."),
    };
}
