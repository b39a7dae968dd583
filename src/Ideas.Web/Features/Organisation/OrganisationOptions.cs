using Ideas.Web.Data;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Organisation;

/// <summary>The <c>Accounts:Organisation</c> section of the settings: whose accounts open this, and how.</summary>
public sealed class OrganisationOptions
{
    /// <summary>What the button says, such as "Imatra".</summary>
    public string Name { get; set; } = "";

    /// <summary>Empty: nobody signs in with an organisation's account.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";
    public string AuthorizationEndpoint { get; set; } = "";
    public string TokenEndpoint { get; set; } = "";
    public string UserInformationEndpoint { get; set; } = "";

    /// <summary>Separated by spaces.</summary>
    public string Scopes { get; set; } = "openid profile email";

    /// <summary>What never changes and is never given to somebody else.</summary>
    public string SubjectClaim { get; set; } = "sub";

    public string EmailClaim { get; set; } = "email";

    /// <summary>Says whether the address was checked to be that person's; empty: the organisation vouches for all of them.</summary>
    public string EmailVerifiedClaim { get; set; } = "email_verified";

    public string NameClaim { get; set; } = "name";
    public string GroupsClaim { get; set; } = "groups";

    /// <summary>Members are admins without an invitation; empty: nobody.</summary>
    public string AdminGroup { get; set; } = "";

    public string ModeratorGroup { get; set; } = "";
    public string LeaderGroup { get; set; } = "";

    public bool IsConfigured => ClientId.Length > 0;

    /// <summary>The role of a member of these groups: the one that may do most.</summary>
    public string? RoleOf(IReadOnlyCollection<string> groups) =>
        new[] { (AdminGroup, Roles.Admin), (ModeratorGroup, Roles.Moderator), (LeaderGroup, Roles.Leader) }
            .Where(pair => pair.Item1.Length > 0 && groups.Contains(pair.Item1)).Select(pair => pair.Item2).FirstOrDefault();

    /// <exception cref="CannotStartException">Something is missing, or would send secrets in the clear.</exception>
    public void Check()
    {
        foreach (var (setting, value) in new[] { (nameof(Name), Name), (nameof(ClientSecret), ClientSecret), (nameof(Scopes), Scopes), (nameof(SubjectClaim), SubjectClaim), (nameof(EmailClaim), EmailClaim) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                throw new CannotStartException($"Accounts:Organisation:{setting} is missing. Give it, or leave ClientId empty.");
            }
        }

        foreach (var (setting, value) in new[] { (nameof(AuthorizationEndpoint), AuthorizationEndpoint), (nameof(TokenEndpoint), TokenEndpoint), (nameof(UserInformationEndpoint), UserInformationEndpoint) })
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            {
                throw new CannotStartException($"Accounts:Organisation:{setting} is no address that starts with https://: {value}");
            }
        }
    }
}
