using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Promises;

namespace Ideas.Web.Features.Home;

public enum HomeNews
{
    /// <summary>A campaign has its final result.</summary>
    Result,

    /// <summary>Somebody else changed a card.</summary>
    Card,

    /// <summary>Somebody else wrote a comment on a card.</summary>
    Comment,

    /// <summary>A card came on the board.</summary>
    Pushed,
}

/// <summary>Something that happened while the reader was away.</summary>
/// <param name="By">Who did it; null when the program did.</param>
/// <param name="Path">Where to see it, on this site.</param>
internal sealed record HomeChange(DateTimeOffset At, HomeNews Kind, Wording Title, BoardState? State, string? By, string Path);

/// <summary>A campaign that is about to close.</summary>
internal sealed record ClosingCampaign(string Code, Wording Question, DateTimeOffset ClosesAt, int DaysLeft);

/// <summary>What needs a leader today.</summary>
/// <param name="Today">The day in Helsinki.</param>
/// <param name="Since">When the reader's visit before this one was.</param>
/// <param name="Own">The reader's cards that are overdue or due within a week.</param>
/// <param name="Fresh">Cards that nobody has taken up yet.</param>
/// <param name="Overdue">Other people's cards that are overdue.</param>
/// <param name="Promises">Promises that are overdue or whose day is near.</param>
internal sealed record HomeView(
    DateOnly Today, DateTimeOffset Since, IReadOnlyList<CardView> Own, IReadOnlyList<CardView> Fresh, IReadOnlyList<CardView> Overdue,
    IReadOnlyList<PromiseView> Promises, IReadOnlyList<ClosingCampaign> Closing, IReadOnlyList<HomeChange> Changes)
{
    public bool NeedsNothing => Own.Count + Fresh.Count + Overdue.Count + Promises.Count + Closing.Count == 0;
}
