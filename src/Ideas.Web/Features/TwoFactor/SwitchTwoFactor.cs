using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Live;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.TwoFactor;

/// <summary>What somebody types or scans into the authenticator app.</summary>
internal sealed record AppKey(string Key, string Picture);

/// <summary>Turns one's own two-factor sign-in on and off.</summary>
internal sealed class SwitchTwoFactor(UserManager<Account> accounts, SignInManager<Account> signIn, AppCodes codes, AuditTrail audit)
{
    public const int RecoveryCodes = 10;

    /// <summary>The key that waits for its first code; null before a start and once that code came.</summary>
    public async Task<AppKey?> WaitingAsync(Account account)
    {
        if (account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { } key)
        {
            return null;
        }

        var address = $"otpauth://totp/Ideas:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer=Ideas&digits=6&period=30";
        return new AppKey(string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(part => new string(part))), QrPicture.Draw(address));
    }

    /// <summary>Makes a new key; nothing is asked for until the first code has come.</summary>
    public async Task StartAsync(Account account)
    {
        if (!account.TwoFactorEnabled)
        {
            (await accounts.ResetAuthenticatorKeyAsync(account)).OrThrow();
            await signIn.RefreshSignInAsync(account);
        }
    }

    /// <summary>The recovery codes, or null when the code is not the app's.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(Account account, string? typed)
    {
        if (account.TwoFactorEnabled
            || !await codes.UseAsync(account, Codes.Tidy(typed ?? "")))
        {
            return null;
        }

        audit.Note(AuditAct.TwoFactorOn, account.Email!);
        (await accounts.SetTwoFactorEnabledAsync(account, true)).OrThrow();
        var spare = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);

        // Whoever just gave a code has signed in with two factors.
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim("amr", "mfa")]);
        return [.. spare!];
    }

    /// <summary>New recovery codes, which make the older ones worthless; null when the password is wrong.</summary>
    public async Task<IReadOnlyList<string>?> NewCodesAsync(Account account, string? password)
    {
        if (!account.TwoFactorEnabled || !await IsPasswordAsync(account, password))
        {
            return null;
        }

        audit.Note(AuditAct.RecoveryCodesMade, account.Email!);
        return [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!];
    }

    /// <returns>False when the password is wrong.</returns>
    public async Task<bool> TurnOffAsync(Account account, string? password)
    {
        if (!account.TwoFactorEnabled || !await IsPasswordAsync(account, password))
        {
            return false;
        }

        audit.Note(AuditAct.TwoFactorOff, account.Email!);
        (await accounts.SetTwoFactorEnabledAsync(account, false)).OrThrow();
        (await accounts.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey")).OrThrow();
        await signIn.SignInAsync(account, isPersistent: false);
        return true;
    }

    /// <summary>Wrong ones count to the lockout, as at the door: an unattended screen is no place to guess at.</summary>
    private async Task<bool> IsPasswordAsync(Account account, string? password) =>
        (await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true)).Succeeded;
}
