using System.Text;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Mail;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Ideas.Web.Features.Accounts;

/// <summary>
/// Gives somebody an account with a role, and a link with which that person chooses a password, to hand over or by mail. A link works
/// until the password is chosen, for seven days at most; a new link makes the older ones worthless.
/// </summary>
internal sealed class InvitePerson(UserManager<Account> accounts, PublicAddress address, Outbox outbox, AuditTrail audit, Texts texts)
{
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <summary>The link, or what stands against the account.</summary>
    public async Task<(string? Link, IdentityResult Result)> RunAsync(string name, string email, string role, bool byMail, CancellationToken ct)
    {
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name };
        var result = await accounts.CreateAsync(account);
        if (!result.Succeeded)
        {
            return (null, result);
        }

        var link = await LinkAsync(account);
        audit.Note(AuditAct.PersonInvited, $"{name} ({email})", null, role);
        Write(account, link, byMail);
        result = await accounts.AddToRoleAsync(account, role);
        if (!result.Succeeded)
        {
            await accounts.DeleteAsync(account);
            return (null, result);
        }

        await SendAsync(byMail, ct);
        return (link, result);
    }

    /// <summary>A new link for somebody who lost the old one, or the password. Null when there is no such account, or it is blocked.</summary>
    public async Task<string?> AgainAsync(Guid id, bool byMail, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { IsDemo: false, IsBlocked: false } account)
        {
            return null;
        }

        account.SecurityStamp = Guid.NewGuid().ToString();
        var link = await LinkAsync(account);
        audit.Note(AuditAct.LinkRenewed, $"{account.DisplayName} ({account.Email})");
        Write(account, link, byMail);
        (await accounts.UpdateAsync(account)).OrThrow();
        await SendAsync(byMail, ct);
        return link;
    }

    public static string? Read(string? token)
    {
        try
        {
            return token is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<string> LinkAsync(Account account)
    {
        var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await accounts.GeneratePasswordResetTokenAsync(account)));
        return address.Of($"/password?account={account.Id}&token={token}");
    }

    private void Write(Account account, string link, bool byMail)
    {
        if (byMail)
        {
            outbox.Add($"invite:{account.Id:N}:{account.SecurityStamp}", account.Email!, texts["mail.invite.subject"], texts["mail.invite.body", account.DisplayName, link, LinkLife.Days]);
        }
    }

    private Task SendAsync(bool byMail, CancellationToken ct) => byMail ? outbox.SendSoonAsync(ct) : Task.CompletedTask;
}
