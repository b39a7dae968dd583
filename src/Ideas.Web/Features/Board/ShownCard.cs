using Ideas.Web.Domain;

namespace Ideas.Web.Features.Board;

/// <summary>A card as one reader sees it.</summary>
/// <param name="MayMove">Whether it is somebody of leadership, who sees places that others may not see yet.</param>
/// <param name="IsPage">Whether it has a page to itself, and room for more words.</param>
internal sealed record ShownCard(CardView View, bool MayMove, bool IsPage = false)
{
    public BoardCard Card => View.Card;

    public bool ShowsPlace => View.ShowsPlace || MayMove;

    public bool ShowsScore => View.ShowsScore || MayMove;
}
