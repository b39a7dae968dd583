using Ideas.Web.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Board;

internal sealed class BoardModel(BoardReader reader, BoardFeed feed) : PageModel
{
    /// <summary>That a card was just moved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Moved { get; set; }

    public IReadOnlyList<CardView> All { get; private set; } = [];

    public ILookup<BoardState, CardView> Cards { get; private set; } = Array.Empty<CardView>().ToLookup(card => card.State);

    public BoardFilter Filter { get; private set; } = null!;

    public IEnumerable<BoardState> States => Filter.State is { } state ? [state] : Enum.GetValues<BoardState>();

    public bool MayMove { get; private set; }

    /// <summary>What the board had told when this page was made.</summary>
    public long Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!reader.IsOpenTo(User))
        {
            return Challenge();
        }

        (Shown, Filter) = (feed.Version, BoardFilter.Of(Request.Query));
        All = await reader.AllAsync(ct);
        Cards = All.Where(Filter.Shows).ToLookup(card => card.State);
        MayMove = await reader.MayMoveAsync(User);
        return Page();
    }
}
