using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Accounts;

internal sealed class SetupModel(FirstAdmin first, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!first.Accepts(Key))
        {
            return NotFound();
        }

        foreach (var (field, value) in new[] { (nameof(Name), Name), (nameof(Email), Email), (nameof(Password), Password) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                ModelState.AddModelError(field, texts["form.missing"]);
            }
        }

        if (!ModelState.IsValid)
        {
            return await AskAgainAsync(ct);
        }

        var result = await first.CreateAsync(Key, Name!.Trim(), Email!.Trim(), Password!, ct);
        if (result is null)
        {
            return NotFound();
        }

        foreach (var error in result.Errors)
        {
            var (field, message) = error.Code.StartsWith("Password", StringComparison.Ordinal) ? (nameof(Password), texts["setup.password"]) : (nameof(Email), texts["setup.email"]);
            ModelState.AddModelError(field, message);
        }

        return result.Succeeded ? LocalRedirect(Url.Content("~/signin")) : await AskAgainAsync(ct);
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(first.Accepts(Key) ? Page() : NotFound());
}
