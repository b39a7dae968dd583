using Ideas.Web.Data;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.TwoFactor;

/// <summary>One's own account. It is open to whoever is signed in, also before the second factor is there.</summary>
[Authorize]
internal sealed class AccountModel(UserManager<Account> accounts, SwitchTwoFactor two, Texts texts) : FormPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Off { get; set; }

    public Account Account { get; private set; } = null!;

    public string? Role { get; private set; }

    /// <summary>The organisation's account needs no code of ours.</summary>
    public bool HasPassword { get; private set; }

    public AppKey? Waiting { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>Shown once.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public bool MustSetUp => SecondFactorRule.IsMissing(User);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostStartAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account || !await accounts.HasPasswordAsync(account))
        {
            return NotFound();
        }

        await two.StartAsync(account);
        return LocalRedirect($"{Request.PathBase}/account#two-factor");
    }

    public async Task<IActionResult> OnPostOnAsync(CancellationToken ct)
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        if (await two.TurnOnAsync(account, Code) is not { } codes)
        {
            return await AskAgainAsync(nameof(Code), texts["account.code.wrong"], ct);
        }

        NewCodes = codes;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        if (await two.NewCodesAsync(account, Password) is not { } codes)
        {
            return await AskAgainAsync(nameof(Password), texts["account.password.wrong"], ct);
        }

        NewCodes = codes;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken ct)
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        return await two.TurnOffAsync(account, Password)
            ? LocalRedirect($"{Request.PathBase}/account?off=true")
            : await AskAgainAsync(nameof(Password), texts["account.password.wrong"], ct);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        Account = account;
        Role = (await accounts.GetRolesAsync(account)).SingleOrDefault();
        HasPassword = await accounts.HasPasswordAsync(account);
        Waiting = await two.WaitingAsync(account);
        CodesLeft = account.TwoFactorEnabled ? await accounts.CountRecoveryCodesAsync(account) : 0;
        return Page();
    }
}
