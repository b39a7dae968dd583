using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.TwoFactor;

/// <summary>Where a code is asked for after the password, or the organisation's account.</summary>
internal sealed class CodeModel(CodeSignIn signIn, Texts texts) : FormPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await signIn.IsExpectedAsync() ? await ShowAsync(ct) : LocalRedirect($"{Request.PathBase}/signin?back={Uri.EscapeDataString(Back ?? "")}");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        switch (await signIn.RunAsync(Code, ct))
        {
            case CodeOutcome.SignedIn:
                return LocalRedirect(Url.IsLocalUrl(Back) ? Back : Url.Content(User.Landing()));
            case CodeOutcome.Late:
                return await AskAgainAsync("", texts["code.late"], ct);
            default:
                ModelState.Remove(nameof(Code));
                Code = null;
                return await AskAgainAsync(nameof(Code), texts["code.wrong"], ct);
        }
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());
}
