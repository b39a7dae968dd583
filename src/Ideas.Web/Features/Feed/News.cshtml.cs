using Ideas.Web.Features.Board;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Feed;

/// <summary>What happened in public, newest first.</summary>
internal sealed class NewsModel(NewsReader reader, BoardReader board) : PageModel
{
    public const int Shown = 50;

    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => News = await reader.ReadAsync(Texts.Language, board.IsOpenTo(User), Shown, ct);
}
