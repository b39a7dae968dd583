using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Erasing;

/// <summary>Shows a text once more, and takes it away when an admin is sure.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class RedactModel(IdeasContext context, RedactIdea redact, FindMentions mentions, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    /// <summary>Whether what leadership wrote goes too.</summary>
    [BindProperty]
    public bool WithCard { get; set; }

    public Idea Idea { get; private set; } = null!;

    /// <summary>What leadership wrote about it, on its card and in the card's history; null when nobody wrote anything.</summary>
    public WrittenCard? Card { get; private set; }

    /// <summary>Other ideas that say the same.</summary>
    public IReadOnlyList<SameIdea> Same { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } idea)
        {
            return NotFound();
        }

        if (!Sure)
        {
            return await AskAgainAsync(nameof(Sure), texts["redact.sure.missing"], ct);
        }

        await redact.RunAsync(idea.CampaignId, idea.Id, WithCard, ct);
        return LocalRedirect($"{Request.PathBase}/campaigns/{Code}/ideas/{Id}/redact");
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } idea)
        {
            return NotFound();
        }

        (Idea, Card, Same) = (idea, await mentions.CardAsync(idea, ct), await mentions.SameAsync(idea, ct));
        return Page();
    }

    private async Task<Idea?> FindAsync(CancellationToken ct) => CampaignCode.Read(Code) is { } code
        ? await context.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == new IdeaId(Id) && context.Campaigns.Any(c => c.Id == i.CampaignId && c.Code == code), ct)
        : null;
}
