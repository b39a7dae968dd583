using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Accounts;

/// <summary>
/// Whoever must sign in with two factors, and did not, has no role until then: every page, file and hub refuses by itself,
/// and none can be forgotten. The organisation's own sign-in is as strong as the organisation says.
/// </summary>
public sealed class SecondFactorRule(IOptions<AccountsOptions> options) : IClaimsTransformation
{
    /// <summary>How the organisation's sign-in is called in a cookie.</summary>
    public const string Organisation = "organisation";

    private const string Missing = "second-factor-missing";

    private static readonly Claim[] Strong = [new("amr", "mfa"), new(ClaimTypes.AuthenticationMethod, Organisation)];

    public static bool IsMissing(ClaimsPrincipal user) => user.HasClaim(Missing, "");

    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal) => Task.FromResult(MustWait(principal)
        ? new ClaimsPrincipal(principal.Identities.Select(identity => new ClaimsIdentity(
            identity.Claims.Where(claim => claim.Type != identity.RoleClaimType).Append(new Claim(Missing, "")), identity.AuthenticationType, identity.NameClaimType, identity.RoleClaimType)))
        : principal);

    private bool MustWait(ClaimsPrincipal user) =>
        options.Value.RequireTwoFactor.Any(user.IsInRole) && !Strong.Any(claim => user.HasClaim(claim.Type, claim.Value));
}
