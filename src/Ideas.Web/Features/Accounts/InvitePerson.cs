using System.Text;
using Ideas.Web.Data;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Ideas.Web.Features.Accounts;

/// <summary>
/// Gives somebody an account with a role, and a link with which that person chooses a password. A link works until the
/// password is chosen, for seven days at most; a new link makes the older ones worthless.
/// </summary>
internal sealed class InvitePerson(UserManager<Account> accounts, PublicAddress address)
{
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <summary>The link, or what stands against the account.</summary>
    public async Task<(string? Link, IdentityResult Result)> RunAsync(string name, string email, string role)
    {
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name };
        var result = await accounts.CreateAsync(account);
        if (!result.Succeeded)
        {
            return (null, result);
        }

        result = await accounts.AddToRoleAsync(account, role);
        if (!result.Succeeded)
        {
            await accounts.DeleteAsync(account);
            return (null, result);
        }

        return (await LinkAsync(account), result);
    }

    /// <summary>A new link for somebody who lost the old one, or the password. Null when there is no such account.</summary>
    public async Task<string?> AgainAsync(Guid id)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { IsDemo: false } account)
        {
            return null;
        }

        await accounts.UpdateSecurityStampAsync(account);
        return await LinkAsync(account);
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
}
