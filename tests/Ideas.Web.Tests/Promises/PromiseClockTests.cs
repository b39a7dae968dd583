using Ideas.Web.Features.Promises;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Tests.Promises;

/// <summary>The one rule on whether a promise is kept.</summary>
public sealed class PromiseClockTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private static readonly DateOnly By = new(2026, 3, 20);

    [Theory]
    [InlineData(11, PromiseStanding.Running, 9, "Vastaus 9 päivän kuluessa")]
    [InlineData(19, PromiseStanding.Running, 1, "Vastaus viimeistään huomenna")]
    [InlineData(20, PromiseStanding.Today, 0, "Vastaus viimeistään tänään")]
    [InlineData(21, PromiseStanding.Overdue, 1, "Lupaus on päivän myöhässä")]
    [InlineData(23, PromiseStanding.Overdue, 3, "Lupaus on 3 päivää myöhässä")]
    public void While_an_answer_is_missing_the_days_are_counted(int today, PromiseStanding standing, int days, string says)
    {
        var clock = PromiseClock.Of(By, null, isSettled: true, [new(2026, 3, 5), null], new(2026, 3, today));

        Assert.Equal((standing, days, 1, 2, true), (clock.Standing, clock.Days, clock.Answered, clock.Due, clock.IsOpen));
        Assert.Equal(says, app.Get<Texts>().Speaking("fi", () => clock.Says(app.Get<Texts>())));
    }

    [Theory]
    [InlineData(20, PromiseStanding.Kept, 0)]
    [InlineData(21, PromiseStanding.KeptLate, 1)]
    [InlineData(30, PromiseStanding.KeptLate, 10)]
    public void It_is_kept_when_the_last_answer_came_by_the_day(int answered, PromiseStanding standing, int late)
    {
        var clock = PromiseClock.Of(By, null, isSettled: true, [new(2026, 3, 5), new(2026, 3, answered)], new(2026, 4, 30));

        Assert.Equal((standing, late, false), (clock.Standing, clock.Days, clock.IsOpen));
    }

    [Fact]
    public void Only_the_best_that_were_promised_have_to_be_answered()
    {
        var clock = PromiseClock.Of(By, best: 2, isSettled: true, [new(2026, 3, 5), new(2026, 3, 6), null], new(2026, 3, 25));

        Assert.Equal((PromiseStanding.Kept, 2), (clock.Standing, clock.Due));
    }

    [Fact]
    public void Another_answer_than_the_promised_ones_does_not_make_up_for_them()
    {
        var clock = PromiseClock.Of(By, best: 2, isSettled: true, [new(2026, 3, 5), null, new(2026, 3, 6)], new(2026, 3, 25));

        Assert.Equal((PromiseStanding.Overdue, 1), (clock.Standing, clock.Answered));
    }

    [Fact]
    public void A_campaign_that_goes_on_has_kept_nothing_yet()
    {
        var clock = PromiseClock.Of(By, null, isSettled: false, [new(2026, 3, 5)], new(2026, 3, 10));

        Assert.Equal((PromiseStanding.Running, null), (clock.Standing, clock.Due));
    }

    [Fact]
    public void Where_nothing_reached_the_board_there_is_nothing_to_keep()
    {
        Assert.Equal(PromiseStanding.Empty, PromiseClock.Of(By, 5, isSettled: true, [], new(2026, 3, 25)).Standing);
    }

    [Theory]
    [InlineData(8, 1, false)]
    [InlineData(7, 1, true)]
    [InlineData(6, 1, false)]
    [InlineData(1, 1, true)]
    [InlineData(0, 1, false)]
    [InlineData(-1, 1, true)]
    [InlineData(-2, 1, false)]
    [InlineData(-8, 1, true)]
    [InlineData(-15, 1, true)]
    [InlineData(-14, 1, false)]
    [InlineData(5, 3, true)]
    [InlineData(4, 3, false)]
    public void People_are_reminded_before_after_and_weekly_and_missed_mornings_are_made_up_for(int left, int passed, bool isTime)
    {
        Assert.Equal(isTime, ReminderDays.IsTime(left, passed));
    }
}
