using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Shared;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Units;

[Authorize(Policies.RunsCampaigns)]
internal sealed class UnitsModel(UnitTree tree, SaveUnits save, Texts texts) : FormPage
{
    [BindProperty]
    public string? Lines { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Lines = TreeText.Write(await tree.ReadAsync(ct), Texts.Language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var lines = TreeText.Read(Lines, Texts.Language, await tree.ReadAsync(ct));
        if (lines.Count > TreeText.MaxLines)
        {
            return await AskAgainAsync(nameof(Lines), texts["units.many", TreeText.MaxLines], ct);
        }

        if (lines.FirstOrDefault(line => LocalizedText.Languages.Any(language => line.Text.Exactly(language)?.Length > Unit.MaxName)) is { } tooLong)
        {
            return await AskAgainAsync(nameof(Lines), texts["units.long", string.Concat(tooLong.Text.For(Texts.Language, Texts.Language).Text.Take(40)), Unit.MaxName], ct);
        }

        await save.RunAsync(lines, ct);
        return RedirectToPage(new { done = true });
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());
}
