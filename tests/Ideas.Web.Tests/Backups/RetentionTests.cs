using Ideas.Web.Features.Backups;

namespace Ideas.Web.Tests.Backups;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset Today = new(2026, 3, 4, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public void The_last_of_each_recent_day_and_of_each_recent_week_stay()
    {
        var daily = Enumerable.Range(0, 60).Select(day => Today.AddDays(-day)).ToList();

        var kept = Retention.Kept(daily, days: 3, weeks: 3);

        // 4 March 2026 is a Wednesday; the weeks before it ended on 1 March and 22 February.
        Assert.Equal(["2026-03-04", "2026-03-03", "2026-03-02", "2026-03-01", "2026-02-22"], kept.OrderDescending().Select(moment => moment.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void All_of_the_newest_day_stay_so_that_one_before_an_upgrade_is_not_the_price_of_the_next()
    {
        var backups = new[] { Today, Today.AddHours(8), Today.AddHours(9), Today.AddDays(-1), Today.AddDays(-1).AddHours(5) };

        var kept = Retention.Kept(backups, days: 2, weeks: 0);

        Assert.Equal([Today.AddHours(9), Today.AddHours(8), Today, Today.AddDays(-1).AddHours(5)], kept.OrderDescending());
    }

    [Fact]
    public void A_long_pause_removes_nothing()
    {
        var backups = new[] { Today, Today.AddYears(-1), Today.AddYears(-2) };

        Assert.Equal(backups, Retention.Kept(backups, days: 14, weeks: 8).OrderDescending());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    public void The_newest_day_stays_whatever_the_settings_say(int days, int weeks)
    {
        Assert.Equal([Today], Retention.Kept([Today, Today.AddDays(-1)], days, weeks));
    }
}
