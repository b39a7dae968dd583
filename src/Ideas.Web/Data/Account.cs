using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Data;

/// <summary>Somebody who signs in: an admin, a moderator or a leader. Employees have no account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    /// <summary>Made by the demonstration; exists in Development only.</summary>
    public bool IsDemo { get; set; }
}
