using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.Organisation;

/// <summary>
/// Lets in whom the organisation vouches for and who has a role here: by an invitation to the verified e-mail, or by a group. From then on
/// the provider's subject is who it is, so a changed e-mail neither shuts anybody out nor hands an account over. Two-factor sign-in that is
/// on here stays on: its code is asked for before anything is linked or opened.
/// </summary>
internal sealed class OrganisationSignIn(SignInManager<Account> signIn, UserManager<Account> accounts, OtherAdmins others, PeopleTurn turn, AuditTrail audit)
{
    /// <summary>Marks an account whose role follows the organisation's groups, as nobody here gave it.</summary>
    private static readonly Claim ByGroup = new("role-by", "group");

    public async Task<OrganisationOutcome> RunAsync(CancellationToken ct)
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } came)
        {
            return new OrganisationOutcome.Refused(OrganisationProblem.Failed);
        }

        await signIn.Context.SignOutOfProviderAsync();
        var (email, role) = (came.Principal.FindFirstValue(ClaimTypes.Email), came.Principal.FindFirstValue(ClaimTypes.Role));
        var linked = await accounts.FindByLoginAsync(came.LoginProvider, came.ProviderKey);
        var account = linked ?? await InvitedAsync(came, email) ?? await WelcomeAsync(came, email, role);
        if (account is null || !await turn.TakeAsync(() => FollowGroupAsync(account, role, ct), ct))
        {
            return new OrganisationOutcome.Refused(OrganisationProblem.Unknown);
        }

        if (account.IsBlocked)
        {
            await audit.WriteAsync(account.Id, account.DisplayName, AuditAct.SignInFailed, account.Email!, SecondFactorRule.Organisation, ct);
            return new OrganisationOutcome.Refused(OrganisationProblem.Blocked);
        }

        if (account.TwoFactorEnabled)
        {
            await signIn.Context.TakeFirstStepAsync(account.Id, came);
            return new OrganisationOutcome.CodeNeeded();
        }

        if (linked is null)
        {
            (await accounts.AddLoginAsync(account, came)).OrThrow();
        }

        await audit.WriteAsync(account.Id, account.DisplayName, AuditAct.SignedIn, account.Email!, SecondFactorRule.Organisation, ct);
        await signIn.SignInAsync(account, isPersistent: false, authenticationMethod: SecondFactorRule.Organisation);
        return new OrganisationOutcome.SignedIn();
    }

    /// <summary>An invited account that no other subject has taken.</summary>
    private async Task<Account?> InvitedAsync(ExternalLoginInfo came, string? email) =>
        email is not null
        && await accounts.FindByEmailAsync(email) is { IsDemo: false } account
        && (await accounts.GetLoginsAsync(account)).All(login => login.LoginProvider != came.LoginProvider) ? account : null;

    /// <summary>A new account for a member of a group with a role.</summary>
    private async Task<Account?> WelcomeAsync(ExternalLoginInfo came, string? email, string? role)
    {
        if (role is null || email is null || await accounts.FindByEmailAsync(email) is not null)
        {
            return null;
        }

        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = came.Principal.FindFirstValue(ClaimTypes.Name) ?? email };
        if (!(await accounts.CreateAsync(account)).Succeeded)
        {
            return null;
        }

        (await accounts.AddToRoleAsync(account, role)).OrThrow();
        (await accounts.AddClaimAsync(account, ByGroup)).OrThrow();
        audit.Note(account.Id, account.DisplayName, AuditAct.PersonInvited, $"{account.DisplayName} ({email})", null, role);
        (await accounts.UpdateAsync(account)).OrThrow();
        return account;
    }

    /// <summary>A role that came by a group goes with it. Whoever was invited keeps the role that was given here, and the last admin stays one.</summary>
    private async Task<bool> FollowGroupAsync(Account account, string? role, CancellationToken ct)
    {
        var has = await accounts.GetRolesAsync(account);
        if (!(await accounts.GetClaimsAsync(account)).Any(claim => (claim.Type, claim.Value) == (ByGroup.Type, ByGroup.Value)))
        {
            return has.Count > 0;
        }

        if (role != Roles.Admin && has.Contains(Roles.Admin) && !await others.AnyAsync(account.Id, ct))
        {
            await audit.WriteAsync(account.Id, account.DisplayName, AuditAct.RoleKept, $"{account.DisplayName} ({account.Email})", Roles.Admin, ct);
            return true;
        }

        if (has.SingleOrDefault() != role)
        {
            audit.Note(account.Id, account.DisplayName, AuditAct.RoleChanged, $"{account.DisplayName} ({account.Email})", null, $"{has.SingleOrDefault() ?? "–"} → {role ?? "–"}");
            (await accounts.RemoveFromRolesAsync(account, has)).OrThrow();
            if (role is not null)
            {
                (await accounts.AddToRoleAsync(account, role)).OrThrow();
            }

            (await accounts.UpdateSecurityStampAsync(account)).OrThrow();
        }

        return role is not null;
    }
}
