using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Live;

/// <summary>The usual slides of one campaign.</summary>
internal sealed class LiveModel(LiveFeeds feeds, ReadDeck read, IdeasContext context) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Deck Deck { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await feeds.FindAsync(Code, ct) is not { Facts: var campaign })
        {
            return NotFound();
        }

        var questions = campaign.HasBackgroundQuestions
            ? await context.Set<BackgroundQuestion>().Where(question => question.CampaignId == campaign.Id).OrderBy(question => question.Position).Select(question => question.Id).ToListAsync(ct)
            : [];
        Deck = await read.RunAsync(campaign.Question.For(Texts.Language, campaign.Language), SlidePlan.Standard(campaign.Id, questions), User, ct);
        return Page();
    }
}
