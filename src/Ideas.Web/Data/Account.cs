using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Data;

/// <summary>Somebody who signs in: an admin, a moderator or a leader. Employees have no account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Until when an account is locked that an admin has blocked.</summary>
    public static readonly DateTimeOffset Forever = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    /// <summary>Made by the demonstration; exists in Development only.</summary>
    public bool IsDemo { get; set; }

    /// <summary>When the home of leaders was last opened, and when before that visit: what is new since then is told there.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    public DateTimeOffset? SeenBefore { get; set; }

    /// <summary>Blocked by an admin, which is more than locked for a while after wrong passwords.</summary>
    public bool IsBlocked => LockoutEnd >= Forever;
}
