using Ideas.Web.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Board;

internal sealed class BoardModel(BoardReader reader) : PageModel
{
    public ILookup<BoardState, CardView> Cards { get; private set; } = Array.Empty<CardView>().ToLookup(card => card.State);

    public bool MayMove { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!reader.IsOpenTo(User))
        {
            return Challenge();
        }

        Cards = (await reader.AllAsync(ct)).ToLookup(card => card.State);
        MayMove = await reader.MayMoveAsync(User);
        return Page();
    }
}
