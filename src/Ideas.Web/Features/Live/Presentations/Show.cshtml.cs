using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Live.Presentations;

/// <summary>A presentation on the screen.</summary>
[Authorize(Policies.Leads)]
internal sealed class ShowModel(PresentationReader reader, ReadDeck read) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Deck Deck { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Id, ct) is not { } presentation)
        {
            return NotFound();
        }

        Deck = await read.RunAsync(new Wording(presentation.Name, presentation.Language), [.. presentation.InOrder().Select(slide => slide.Said())], User, ct);
        return Page();
    }
}
