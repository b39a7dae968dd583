using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Accounts;

internal sealed class SignInModel(
    SignInManager<Account> signIn, UserManager<Account> accounts, IWebHostEnvironment environment, IConfiguration configuration, Texts texts) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public bool HasDemo => environment.HasDemo(configuration);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var account = await accounts.FindByEmailAsync(Email?.Trim() ?? "");
        if (account is null)
        {
            // As slow as a real address, so that neither words nor time tell who has an account.
            accounts.PasswordHasher.HashPassword(new Account(), Password ?? "");
        }
        else if ((await signIn.PasswordSignInAsync(account, Password ?? "", isPersistent: false, lockoutOnFailure: true)).Succeeded)
        {
            return GoBack();
        }

        return await AskAgainAsync(nameof(Email), texts["signin.wrong"], ct);
    }

    public async Task<IActionResult> OnPostDemoAsync(string? role)
    {
        if (!HasDemo || !Roles.All.Contains(role))
        {
            return NotFound();
        }

        var account = (await accounts.GetUsersInRoleAsync(role!)).FirstOrDefault(found => found.IsDemo);
        if (account is null)
        {
            return NotFound();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return GoBack();
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());

    private LocalRedirectResult GoBack() => LocalRedirect(Url.IsLocalUrl(Back) ? Back : Url.Content("~/campaigns"));
}
