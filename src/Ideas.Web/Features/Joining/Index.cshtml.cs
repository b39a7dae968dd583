using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Joining;

internal sealed class IndexModel(LiveCampaigns campaigns, BoardReader board, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public IReadOnlyList<CardView> Happened { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Request.Query.ContainsKey("code"))
        {
            if (CampaignCode.Read(Code) is { } code && await campaigns.FindAsync(code, ct) is { Facts.IsPublic: true })
            {
                return LocalRedirect($"{Request.PathBase}/j/{code}");
            }

            ModelState.AddModelError(nameof(Code), texts[string.IsNullOrWhiteSpace(Code) ? "front.code.empty" : "front.code.wrong"]);
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Happened = board.IsOpenTo(User) ? await board.LatestAsync(3, ct) : [];
        return Page();
    }
}
