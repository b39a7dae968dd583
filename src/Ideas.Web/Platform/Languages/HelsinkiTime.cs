namespace Ideas.Web.Platform.Languages;

/// <summary>People enter and read times in Finland; the database knows UTC only.</summary>
public static class HelsinkiTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Of(clock.GetUtcNow()).DateTime);

    /// <summary>The moment of a wall-clock time; one that daylight saving skips is taken as the hour after.</summary>
    public static DateTimeOffset? Moment(DateTime? wallClock)
    {
        if (wallClock is not { } local)
        {
            return null;
        }

        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        local = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateTime? WallClock(DateTimeOffset? moment) => moment is { } known ? Of(known).DateTime : null;
}
