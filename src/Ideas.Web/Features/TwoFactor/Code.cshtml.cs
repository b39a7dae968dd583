using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.TwoFactor;

/// <summary>Where a code is asked for after the password.</summary>
internal sealed class CodeModel(CodeSignIn signIn, Texts texts) : FormPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await signIn.WhoAsync() is null ? LocalRedirect($"{Request.PathBase}/signin?back={Uri.EscapeDataString(Back ?? "")}") : await ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await signIn.WhoAsync() is not { } account)
        {
            return await AskAgainAsync("", texts["code.late"], ct);
        }

        if (await signIn.RunAsync(account, Code, ct))
        {
            return LocalRedirect(Url.IsLocalUrl(Back) ? Back : Url.Content("~/campaigns"));
        }

        ModelState.Remove(nameof(Code));
        Code = null;
        return await AskAgainAsync(nameof(Code), texts["code.wrong"], ct);
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());
}
