using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.TwoFactor;

/// <summary>
/// The second step of signing in: a code of the authenticator app, or one of the recovery codes, each of which works once. Wrong ones
/// of both kinds count to the lockout.
/// </summary>
internal sealed class CodeSignIn(SignInManager<Account> signIn, UserManager<Account> accounts, AuditTrail audit)
{
    /// <summary>Whose password was right a moment ago; null once that is too long ago.</summary>
    public Task<Account?> WhoAsync() => signIn.GetTwoFactorAuthenticationUserAsync();

    public async Task<bool> RunAsync(Account account, string? typed, CancellationToken ct)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return false;
        }

        if (!await IsRightAsync(account, typed ?? ""))
        {
            audit.Note(account.Id, account.DisplayName, AuditAct.SignInFailed, account.Email!);
            (await accounts.AccessFailedAsync(account)).OrThrow();
            return false;
        }

        audit.Note(account.Id, account.DisplayName, AuditAct.SignedIn, account.Email!);
        account.AccessFailedCount = 0;
        (await accounts.UpdateAsync(account)).OrThrow();
        await signIn.Context.SignOutOfFirstStepAsync();
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim("amr", "mfa")]);
        return true;
    }

    private async Task<bool> IsRightAsync(Account account, string typed)
    {
        var code = Codes.Tidy(typed);
        return Codes.IsFromApp(code)
            ? await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code)
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;
    }
}
