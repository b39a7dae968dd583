using Ideas.Web.Data;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Accounts;

/// <summary>The <c>Accounts</c> section of the settings.</summary>
public sealed class AccountsOptions
{
    /// <summary>The roles whose people do nothing before they have set up two-factor sign-in.</summary>
    public IList<string> RequireTwoFactor { get; } = [];

    /// <exception cref="CannotStartException">A name is no role.</exception>
    public void Check()
    {
        if (RequireTwoFactor.FirstOrDefault(role => !Roles.All.Contains(role)) is { } unknown)
        {
            throw new CannotStartException($"Accounts:RequireTwoFactor names {unknown}, which is no role. The roles are {string.Join(", ", Roles.All)}.");
        }
    }
}
