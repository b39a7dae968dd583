using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.TwoFactor;

internal enum CodeOutcome
{
    SignedIn,
    Wrong,

    /// <summary>The first step was too long ago.</summary>
    Late,
}

/// <summary>
/// The second step of signing in: a code of the authenticator app, or one of the recovery codes, each of which works once. Wrong ones
/// of both kinds count to the lockout. An account of the organisation that was not linked yet is linked here, and no earlier.
/// </summary>
internal sealed class CodeSignIn(SignInManager<Account> signIn, UserManager<Account> accounts, AppCodes codes, PeopleTurn turn, AuditTrail audit)
{
    /// <summary>Whether somebody took the first step a moment ago.</summary>
    public async Task<bool> IsExpectedAsync() => await signIn.Context.FindFirstStepAsync() is not null;

    /// <summary>One at a time, so that a code sent twice at once works once.</summary>
    public Task<CodeOutcome> RunAsync(string? typed, CancellationToken ct) => turn.TakeAsync(
        async () => await signIn.Context.FindFirstStepAsync() is { } first && await accounts.FindByIdAsync(first.Account) is { } account
            ? await TryAsync(account, first, typed ?? "")
            : CodeOutcome.Late,
        ct);

    private async Task<CodeOutcome> TryAsync(Account account, FirstStep first, string typed)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return CodeOutcome.Wrong;
        }

        if (!await IsRightAsync(account, typed))
        {
            audit.Note(account.Id, account.DisplayName, AuditAct.SignInFailed, account.Email!);
            (await accounts.AccessFailedAsync(account)).OrThrow();
            return CodeOutcome.Wrong;
        }

        if (first.Login is { } login && (await accounts.GetLoginsAsync(account)).All(other => other.LoginProvider != login.LoginProvider))
        {
            (await accounts.AddLoginAsync(account, login)).OrThrow();
        }

        audit.Note(account.Id, account.DisplayName, AuditAct.SignedIn, account.Email!, null, first.Login?.LoginProvider);
        account.AccessFailedCount = 0;
        (await accounts.UpdateAsync(account)).OrThrow();
        await signIn.Context.ForgetFirstStepAsync();
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim("amr", "mfa")]);
        return CodeOutcome.SignedIn;
    }

    private async Task<bool> IsRightAsync(Account account, string typed)
    {
        var code = Codes.Tidy(typed);
        return Codes.IsFromApp(code) ? await codes.UseAsync(account, code) : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;
    }
}
