using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.Accounts;

/// <summary>Who took the first step of signing in, with a password or the organisation's account, and owes the second. The framework's cookie keeps it for five minutes.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Login">The organisation's account that was shown; null after a password.</param>
public sealed record FirstStep(string Account, UserLoginInfo? Login);

public static class FirstSteps
{
    private static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;

    public static async Task<FirstStep?> FindFirstStepAsync(this HttpContext http)
    {
        var came = (await http.AuthenticateAsync(Scheme)).Principal;
        var (provider, key) = (came?.FindFirstValue(ClaimTypes.AuthenticationMethod), came?.FindFirstValue(ClaimTypes.NameIdentifier));
        return came?.FindFirstValue(ClaimTypes.Name) is { } account ? new FirstStep(account, provider is null || key is null ? null : new UserLoginInfo(provider, key, provider)) : null;
    }

    /// <summary>Remembers whom the organisation vouches for, as the framework does after a password.</summary>
    public static Task TakeFirstStepAsync(this HttpContext http, Guid account, UserLoginInfo login) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, account.ToString()), new Claim(ClaimTypes.AuthenticationMethod, login.LoginProvider), new Claim(ClaimTypes.NameIdentifier, login.ProviderKey)], Scheme)));

    /// <summary>The first step alone no longer counts.</summary>
    public static Task ForgetFirstStepAsync(this HttpContext http) => http.SignOutAsync(Scheme);
}
