using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Board;

/// <summary>The board for a screen on the wall. It shows what everybody may see, whoever turned it on.</summary>
internal sealed class WallModel(BoardReader reader, BoardFeed feed, PublicAddress address) : PageModel
{
    /// <summary>So many cards can be read from afar at a time.</summary>
    private const int CardsAtATime = 3;

    public IReadOnlyList<WallPart> Parts { get; private set; } = [];

    public long Shown { get; private set; }

    /// <summary>The board's address as people type it.</summary>
    public string Site => address.Of("/board").Split("://")[^1];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!reader.IsOpenTo(User))
        {
            return Challenge();
        }

        Shown = feed.Version;
        Parts = [.. (await reader.AllAsync(ct)).GroupBy(card => card.State).OrderBy(column => column.Key).SelectMany(column =>
            column.Chunk(CardsAtATime).Select((cards, index) => new WallPart(column.Key, index + 1, (column.Count() + CardsAtATime - 1) / CardsAtATime, column.Count(), cards)))];
        return Page();
    }
}
