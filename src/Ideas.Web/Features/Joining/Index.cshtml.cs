using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Feed;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Joining;

internal sealed class IndexModel(LiveCampaigns campaigns, CodeGuard guard, BoardReader board, NewsReader news, Texts texts) : PageModel
{
    private const int Shown = 3;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public IReadOnlyList<CardView> Happened { get; private set; } = [];

    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Request.Query.ContainsKey("code") && await FindAsync(ct) is { } code)
        {
            return LocalRedirect($"{Request.PathBase}/j/{code}");
        }

        Happened = board.IsOpenTo(User) ? await board.LatestAsync(Shown, ct) : [];
        News = await news.ReadAsync(Texts.Language, board.IsOpenTo(User), Shown, ct);
        return Page();
    }

    /// <summary>The code of the campaign; or else says beside the field why there is none.</summary>
    private async Task<string?> FindAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            return Refuse("front.code.empty", StatusCodes.Status404NotFound);
        }

        if (!guard.LetsIn(HttpContext, Code))
        {
            return Refuse("front.code.limit", StatusCodes.Status429TooManyRequests);
        }

        if (CampaignCode.Read(Code) is { } code && await campaigns.FindAsync(code, ct) is { Facts.IsPublic: true })
        {
            return code;
        }

        guard.CountWrong(HttpContext);
        return Refuse(CampaignCode.HasLookAlike(Code) ? "front.code.signs" : "front.code.wrong", StatusCodes.Status404NotFound);
    }

    private string? Refuse(string why, int status)
    {
        ModelState.AddModelError(nameof(Code), texts[why]);
        Response.StatusCode = status;
        return null;
    }
}
