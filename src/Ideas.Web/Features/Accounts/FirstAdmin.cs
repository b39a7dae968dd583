using System.Security.Cryptography;
using System.Text;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Accounts;

/// <summary>
/// While nobody is an admin, a link with a secret made at this start lets one person become the first.
/// The secret lives in memory only and works once.
/// </summary>
public sealed class FirstAdmin(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim once = new(1, 1);
    private string? secret;

    /// <summary>The path of the link, or null when there is an admin already.</summary>
    public string? Link => secret is null ? null : $"/setup?key={secret}";

    public bool Accepts(string? key) =>
        secret is { } current && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(current), Encoding.UTF8.GetBytes(key ?? ""));

    public async Task PrepareAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<IdeasContext>();
        var adminRole = await context.Roles.Where(role => role.Name == Roles.Admin).Select(role => role.Id).SingleAsync(ct);
        var isThere = await context.UserRoles.AnyAsync(entry => entry.RoleId == adminRole, ct);
        secret = isThere ? null : RandomNumberGenerator.GetHexString(40, lowercase: true);
    }

    /// <summary>Makes the first admin; answers what stands against it, or nothing when it is done.</summary>
    public async Task<IdentityResult?> CreateAsync(string? key, string name, string email, string password, CancellationToken ct)
    {
        await once.WaitAsync(ct);
        try
        {
            if (!Accepts(key))
            {
                return null;
            }

            await using var scope = scopes.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name };
            var result = await users.CreateAsync(account, password);
            if (!result.Succeeded)
            {
                return result;
            }

            scope.ServiceProvider.GetRequiredService<AuditTrail>().Note(account.Id, name, AuditAct.PersonInvited, name, null, Roles.Admin);
            result = await users.AddToRoleAsync(account, Roles.Admin);
            if (result.Succeeded)
            {
                secret = null;
            }
            else
            {
                await users.DeleteAsync(account);
            }

            return result;
        }
        finally
        {
            once.Release();
        }
    }

    public void Dispose() => once.Dispose();
}
