using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.Accounts;

internal enum PasswordOutcome
{
    SignedIn,

    /// <summary>The password is right; now a code is asked for.</summary>
    CodeNeeded,
    Wrong,
}

/// <summary>
/// Signs in with a password. Failures are noted until the account is locked, and only where the address belongs to one:
/// whoever types at random cannot fill the log.
/// </summary>
internal sealed class PasswordSignIn(SignInManager<Account> signIn, UserManager<Account> accounts, AuditTrail audit)
{
    public async Task<PasswordOutcome> RunAsync(string email, string password, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(email) is not { } account)
        {
            // As slow as a real address, so that neither words nor time tell who has an account.
            accounts.PasswordHasher.HashPassword(new Account(), password);
            return PasswordOutcome.Wrong;
        }

        var wasLocked = await accounts.IsLockedOutAsync(account);
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return PasswordOutcome.CodeNeeded;
        }

        if (result.Succeeded || !wasLocked)
        {
            await audit.WriteAsync(account.Id, account.DisplayName, result.Succeeded ? AuditAct.SignedIn : AuditAct.SignInFailed, email, null, ct);
        }

        return result.Succeeded ? PasswordOutcome.SignedIn : PasswordOutcome.Wrong;
    }
}
