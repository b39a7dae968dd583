using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Accounts;

/// <summary>What an admin does to somebody else's account.</summary>
internal abstract record PersonChange
{
    private PersonChange()
    {
    }

    public sealed record Give(string Role) : PersonChange;

    public sealed record Block : PersonChange;

    public sealed record Unblock : PersonChange;

    /// <summary>For somebody who lost the phone with the codes.</summary>
    public sealed record ResetTwoFactor : PersonChange;
}

internal enum PersonOutcome
{
    Done,
    AlreadySo,
    NotThere,

    /// <summary>Nobody shuts oneself out.</summary>
    Oneself,
    LastAdmin,
}

/// <summary>Changes what somebody may do. It holds with that person's next request, because the stamp of the account changes with it.</summary>
internal sealed class ChangePerson(UserManager<Account> accounts, IdeasContext context, AuditTrail audit, PeopleTurn turn, OtherAdmins others)
{
    public Task<PersonOutcome> RunAsync(Guid id, PersonChange change, Guid by, CancellationToken ct) => turn.TakeAsync(
        async () =>
        {
            if (await accounts.FindByIdAsync(id.ToString()) is not { IsDemo: false } account)
            {
                return PersonOutcome.NotThere;
            }

            return id == by ? PersonOutcome.Oneself : await ChangeAsync(account, change, ct);
        },
        ct);

    private async Task<PersonOutcome> ChangeAsync(Account account, PersonChange change, CancellationToken ct)
    {
        var role = (await accounts.GetRolesAsync(account)).SingleOrDefault();
        var takesRight = change is PersonChange.Block or PersonChange.Give { Role: not Roles.Admin };
        if (takesRight && role == Roles.Admin && !await others.AnyAsync(account.Id, ct))
        {
            return PersonOutcome.LastAdmin;
        }

        var subject = $"{account.DisplayName} ({account.Email})";
        switch (change)
        {
            case PersonChange.Give(var wanted) when wanted != role:
                await GiveAsync(account.Id, wanted, ct);
                audit.Note(AuditAct.RoleChanged, subject, null, $"{role ?? "–"} → {wanted}");
                break;
            case PersonChange.Block when !account.IsBlocked:
                (account.LockoutEnabled, account.LockoutEnd) = (true, Account.Forever);
                audit.Note(AuditAct.PersonBlocked, subject);
                break;
            case PersonChange.Unblock when account.LockoutEnd is not null:
                (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
                audit.Note(AuditAct.PersonUnblocked, subject);
                break;
            case PersonChange.ResetTwoFactor when account.TwoFactorEnabled:
                account.TwoFactorEnabled = false;
                context.UserTokens.RemoveRange(await context.UserTokens.Where(token => token.UserId == account.Id).ToListAsync(ct));
                audit.Note(AuditAct.TwoFactorOff, subject);
                break;
            default:
                return PersonOutcome.AlreadySo;
        }

        (await accounts.UpdateSecurityStampAsync(account)).OrThrow();
        return PersonOutcome.Done;
    }

    private async Task GiveAsync(Guid id, string wanted, CancellationToken ct)
    {
        context.UserRoles.RemoveRange(await context.UserRoles.Where(entry => entry.UserId == id).ToListAsync(ct));
        context.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = await context.Roles.Where(role => role.Name == wanted).Select(role => role.Id).SingleAsync(ct) });
    }
}
