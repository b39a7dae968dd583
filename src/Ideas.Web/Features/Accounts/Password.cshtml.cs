using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Accounts;

/// <summary>Where an invited person chooses a password.</summary>
internal sealed class PasswordModel(UserManager<Account> accounts, SignInManager<Account> signIn, AuditTrail audit, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string? Name { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync() is not { } account || InvitePerson.Read(Token) is not { } token)
        {
            return await ShowAsync(ct);
        }

        var result = await accounts.ResetPasswordAsync(account, token, Password ?? "");
        if (!result.Succeeded)
        {
            return await AskAgainAsync(nameof(Password), texts["setup.password"], ct);
        }

        await audit.WriteAsync(account.Id, account.DisplayName, AuditAct.PasswordChosen, account.Email!, null, ct);
        if (account.TwoFactorEnabled)
        {
            return LocalRedirect(Url.Content("~/signin"));
        }

        await audit.WriteAsync(account.Id, account.DisplayName, AuditAct.SignedIn, account.Email!, null, ct);
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect(Url.Content(User.Landing()));
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var account = await FindAsync();
        Name = account?.DisplayName;
        if (account is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }

    /// <summary>The account, if the link still works for it.</summary>
    private async Task<Account?> FindAsync() =>
        InvitePerson.Read(Token) is { } token
        && await accounts.FindByIdAsync(Account.ToString()) is { IsDemo: false, IsBlocked: false } account
        && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token)
            ? account
            : null;
}
