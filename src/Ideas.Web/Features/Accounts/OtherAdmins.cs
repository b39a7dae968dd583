using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Accounts;

/// <summary>Whether somebody else can still run everything, when one admin no longer may. Asked in one's <see cref="PeopleTurn"/>.</summary>
public sealed class OtherAdmins(IdeasContext context)
{
    public Task<bool> AnyAsync(Guid besides, CancellationToken ct) => context.UserRoles
        .Where(entry => context.Roles.Any(role => role.Id == entry.RoleId && role.Name == Roles.Admin))
        .Join(context.Users, entry => entry.UserId, account => account.Id, (_, account) => account)
        .AnyAsync(account => account.Id != besides && (account.LockoutEnd == null || account.LockoutEnd < Account.Forever), ct);
}
