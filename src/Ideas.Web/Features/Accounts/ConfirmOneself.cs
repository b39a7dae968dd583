using System.Globalization;
using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.Accounts;

public enum ConfirmOutcome
{
    Confirmed,

    /// <summary>It was not given, or is wrong.</summary>
    PasswordNeeded,

    /// <summary>There is no password to ask for, and the sign-in was too long ago.</summary>
    SignInAgain,
}

/// <summary>
/// Asks whether whoever sits at the screen is the one who signed in: by the password, or by a sign-in of the last minutes where there is none.
/// Wrong passwords count to the lockout, as at the door, and are noted.
/// </summary>
public sealed class ConfirmOneself(SignInManager<Account> signIn, UserManager<Account> accounts, AuditTrail audit, TimeProvider clock)
{
    private const string SignedInAt = "signed-in-at";

    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    /// <summary>The moment of a sign-in, to be kept in its cookie.</summary>
    public static Claim At(DateTimeOffset now) => new(SignedInAt, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>What stands before the act, as long as nothing is given.</summary>
    public async Task<ConfirmOutcome> AsksForAsync(ClaimsPrincipal user) =>
        await accounts.GetUserAsync(user) is { PasswordHash: not null } ? ConfirmOutcome.PasswordNeeded
        : IsRecent(user) ? ConfirmOutcome.Confirmed
        : ConfirmOutcome.SignInAgain;

    public async Task<ConfirmOutcome> RunAsync(ClaimsPrincipal user, string? password, CancellationToken ct)
    {
        var asked = await AsksForAsync(user);
        if (asked is not ConfirmOutcome.PasswordNeeded || await accounts.GetUserAsync(user) is not { } account)
        {
            return asked;
        }

        if ((await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true)).Succeeded)
        {
            return ConfirmOutcome.Confirmed;
        }

        await audit.WriteAsync(AuditAct.SignInFailed, account.Email!, ct: ct);
        return ConfirmOutcome.PasswordNeeded;
    }

    private bool IsRecent(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(SignedInAt), CultureInfo.InvariantCulture, out var at) && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(at) < Recent;
}
