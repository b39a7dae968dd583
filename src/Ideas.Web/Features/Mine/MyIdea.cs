using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.WayBack;

namespace Ideas.Web.Features.Mine;

/// <summary>An idea as its author sees it.</summary>
/// <param name="Place">Its rank, and among how many; null while it has none, or while results are hidden.</param>
/// <param name="Comparisons">How often it was compared; null while results are hidden, and while only places show.</param>
/// <param name="ShowsPlaces">Whether results are shown to the author.</param>
/// <param name="BornAt">When it was added.</param>
/// <param name="Life">What happened since it rose to the board.</param>
/// <param name="Original">What the author wrote, where a moderator has put it in other words.</param>
/// <param name="Card">Its card on the board, if it has one that the reader may see.</param>
public sealed record MyIdea(Wording Text, IdeaState State, string? RetiredBecause, (int Rank, int Among)? Place, int? Comparisons, bool ShowsPlaces, CardView? Card, Wording? Original, DateTimeOffset BornAt, IReadOnlyList<LifeStep> Life);
