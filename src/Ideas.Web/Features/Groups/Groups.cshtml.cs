using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Groups;

/// <summary>What the groups of one background question think, side by side.</summary>
[Authorize(Policies.Leads)]
internal sealed class GroupsModel(IdeasContext context, GroupsReader reader) : PageModel
{
    /// <summary>So many ideas are shown before all are asked for.</summary>
    public const int First = 20;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The key of the question; the first one when there is none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public IReadOnlyList<BackgroundQuestion> Questions { get; private set; } = [];

    public BackgroundQuestion? Asked { get; private set; }

    /// <summary>Null before anything was computed.</summary>
    public GroupsView? View { get; private set; }

    public IEnumerable<GroupRow> Rows => All ? View!.Rows : View!.Rows.Take(First);

    public Wording Title => Campaign.Question.For(Texts.Language, Campaign.Language);

    /// <summary>With fewer people than this, only places show.</summary>
    public int FiguresFrom => ResultStageRule.FiguresFrom * Campaign.SmallestGroup;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await context.Campaigns.Include(c => c.BackgroundQuestions).ThenInclude(question => question.Options).FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        Campaign = campaign;
        Questions = [.. campaign.BackgroundQuestions.OrderBy(question => question.Position)];
        Asked = Questions.Where(question => By is null || question.Key == By).FirstOrDefault();
        if (Asked is null && By is not null)
        {
            return NotFound();
        }

        View = Asked is null ? null : await reader.ReadAsync(campaign, Asked, Texts.Language, ct);
        return Page();
    }
}
