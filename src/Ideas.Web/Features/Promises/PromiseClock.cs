using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Promises;

public enum PromiseStanding
{
    /// <summary>There is time left.</summary>
    Running,

    /// <summary>Today is the day.</summary>
    Today,

    /// <summary>The day has passed, and answers are missing.</summary>
    Overdue,

    /// <summary>All answers were given by the day.</summary>
    Kept,

    /// <summary>All answers are given, some of them after the day.</summary>
    KeptLate,

    /// <summary>The campaign has ended, and no idea reached the board.</summary>
    Empty,
}

/// <summary>What leadership promised of a campaign, and how that stands today. One rule, for every page, mail and message.</summary>
/// <param name="By">By when it answers.</param>
/// <param name="Best">How many of the best ideas it answers; null for all that reach the board.</param>
/// <param name="Due">How many answers that makes; null while the campaign goes on.</param>
/// <param name="Answered">How many of them are given.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Days">How many days are left, or how many it is or was late.</param>
public sealed record PromiseClock(DateOnly By, int? Best, int? Due, int Answered, PromiseStanding Standing, int Days)
{
    /// <summary>Whether somebody still has to answer.</summary>
    public bool IsOpen => Standing is PromiseStanding.Running or PromiseStanding.Today or PromiseStanding.Overdue;

    /// <param name="by">By when it answers.</param>
    /// <param name="best">How many of the best ideas it answers.</param>
    /// <param name="isSettled">Whether the campaign has ended and its best ideas are on the board.</param>
    /// <param name="answered">When each card of the campaign was first answered, best card first; null where it has no answer.</param>
    /// <param name="today">The day in Helsinki.</param>
    public static PromiseClock Of(DateOnly by, int? best, bool isSettled, IEnumerable<DateOnly?> answered, DateOnly today)
    {
        var cards = answered.Take(best ?? int.MaxValue).ToList();
        var (given, left) = (cards.Count(day => day is not null), by.DayNumber - today.DayNumber);
        var (standing, days) = (isSettled, cards.Max()) switch
        {
            (true, _) when cards.Count == 0 => (PromiseStanding.Empty, 0),
            (true, { } last) when given == cards.Count => last <= by ? (PromiseStanding.Kept, 0) : (PromiseStanding.KeptLate, last.DayNumber - by.DayNumber),
            _ when left > 0 => (PromiseStanding.Running, left),
            _ when left == 0 => (PromiseStanding.Today, 0),
            _ => (PromiseStanding.Overdue, -left),
        };
        return new PromiseClock(by, best, isSettled ? cards.Count : null, given, standing, days);
    }

    /// <summary>What was promised, such as "Leadership answers the top 5 ideas by 15 January".</summary>
    public string Promised(Texts texts) => texts["promise.words", Best is { } best ? texts.Count("promise.best", best) : texts["promise.all"], texts.Day(By)];

    /// <summary>How it stands, such as "An answer in 9 days".</summary>
    public string Says(Texts texts) => Standing switch
    {
        PromiseStanding.Running => texts.Count("promise.left", Days),
        PromiseStanding.Overdue => texts.Count("promise.late", Days),
        PromiseStanding.KeptLate => texts.Count("promise.kept-late", Days),
        _ => texts.Of(Standing),
    };

    /// <summary>How many answers there are; null while nobody knows how many there have to be.</summary>
    public string? Counts(Texts texts) => Due is not { } due || due == 0 ? null
        : Best > due ? $"{texts["promise.answered", Answered, due]} {texts.Count("promise.reached", due)}"
        : texts["promise.answered", Answered, due];
}
