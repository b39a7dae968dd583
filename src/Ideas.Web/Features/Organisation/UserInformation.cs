using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Ideas.Web.Features.Organisation;

/// <summary>Asks the provider who came, and keeps only what is needed: an unverified e-mail is left out, and of groups only the role they give.</summary>
internal static class UserInformation
{
    public static async Task ReadAsync(OAuthCreatingTicketContext context, OrganisationOptions organisation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, organisation.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(context.HttpContext.RequestAborted));
        foreach (var claim in Claims(json.RootElement, organisation))
        {
            context.Identity!.AddClaim(claim);
        }
    }

    private static IEnumerable<Claim> Claims(JsonElement user, OrganisationOptions organisation)
    {
        var subject = Text(user, organisation.SubjectClaim) ?? throw new InvalidDataException($"The provider's answer lacks {organisation.SubjectClaim}.");
        yield return new Claim(ClaimTypes.NameIdentifier, subject);
        if (Text(user, organisation.NameClaim) is { } name)
        {
            yield return new Claim(ClaimTypes.Name, name);
        }

        var isVerified = organisation.EmailVerifiedClaim.Length == 0 || string.Equals(Text(user, organisation.EmailVerifiedClaim), "true", StringComparison.OrdinalIgnoreCase);
        if (isVerified && Text(user, organisation.EmailClaim) is { } email)
        {
            yield return new Claim(ClaimTypes.Email, email);
        }

        if (organisation.RoleOf(Texts(user, organisation.GroupsClaim)) is { } role)
        {
            yield return new Claim(ClaimTypes.Role, role);
        }
    }

    private static string? Text(JsonElement user, string claim) =>
        user.TryGetProperty(claim, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;

    private static IReadOnlyList<string> Texts(JsonElement user, string claim) => !user.TryGetProperty(claim, out var value) ? []
        : value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(group => group.ToString())]
        : [value.ToString()];
}
