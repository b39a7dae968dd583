using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Live;

internal sealed class LiveModel(LiveFeeds feeds, CodePass passes, PublicAddress address) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public CampaignFacts Facts { get; private set; } = null!;

    public LiveState Now { get; private set; } = null!;

    public bool IsOver => Now.State is nameof(CampaignState.Closed) or nameof(CampaignState.Archived);

    public Wording Question => Facts.Question.For(Texts.Language, Facts.Language);

    /// <summary>With it the screen goes on while somebody behind its address guesses codes.</summary>
    public string Pass => passes.For(Facts);

    /// <summary>The site's address as people type it.</summary>
    public string Site => address.Of("").Split("://")[^1];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await feeds.FindAsync(Code, ct) is not { } feed)
        {
            return NotFound();
        }

        (Facts, Now) = (feed.Facts, feed.Now(new LiveViewer(Texts.Language, User)));
        return Page();
    }
}
