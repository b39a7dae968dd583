using Ideas.Web.Domain;
using Ideas.Web.Features.Board;

namespace Ideas.Web.Features.Promises;

/// <summary>When people are reminded of a day: a week and a day before, the day after, and then weekly while it is overdue.</summary>
public static class ReminderDays
{
    /// <summary>So many days before the day it is near.</summary>
    public const int Near = 7;

    /// <summary>How many days a card has left, less than none when it is overdue; null where nothing is to be done by a day.</summary>
    public static int? DaysLeft(this CardView card, DateOnly today) =>
        card.Card.Due is { } due && card.State is not (BoardState.Done or BoardState.NotNow) ? due.DayNumber - today.DayNumber : null;

    /// <param name="left">How many days are left today.</param>
    /// <param name="passed">How many mornings have come since people were last reminded: those that were missed are made up for.</param>
    public static bool IsTime(int left, int passed) => Enumerable.Range(left, passed).Any(day => day is Near or 1 || (day < 0 && (-day - 1) % 7 == 0));
}
