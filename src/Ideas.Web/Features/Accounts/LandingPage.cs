using System.Security.Claims;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Accounts;

/// <summary>Where somebody who signs in goes, unless a page sent them.</summary>
public static class LandingPage
{
    /// <summary>Leaders to what needs them today; admins and moderators to the campaigns.</summary>
    public static string Landing(this ClaimsPrincipal user) => user.IsInRole(Roles.Leader) ? "~/home" : "~/campaigns";
}
