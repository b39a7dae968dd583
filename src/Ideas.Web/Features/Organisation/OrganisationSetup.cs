using Ideas.Web.Features.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.Organisation;

public static class OrganisationSetup
{
    private const string Done = "/signin/organisation/done";

    /// <summary>OAuth 2.0 with the code flow and PKCE, there only when the settings name a provider (docs/decisions/organisation.md).</summary>
    public static IServiceCollection AddOrganisation(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Accounts:Organisation");
        services.Configure<OrganisationOptions>(section);
        if (section.Get<OrganisationOptions>() is not { IsConfigured: true } organisation)
        {
            return services;
        }

        organisation.Check();
        services.AddScoped<OrganisationSignIn>();
        services.AddAuthentication().AddOAuth(SecondFactorRule.Organisation, organisation.Name, options =>
        {
            (options.ClientId, options.ClientSecret) = (organisation.ClientId, organisation.ClientSecret);
            (options.AuthorizationEndpoint, options.TokenEndpoint, options.UserInformationEndpoint) = (organisation.AuthorizationEndpoint, organisation.TokenEndpoint, organisation.UserInformationEndpoint);
            foreach (var scope in organisation.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                options.Scope.Add(scope);
            }

            options.UsePkce = true;
            options.SaveTokens = false;
            options.CallbackPath = "/signin/organisation/back";
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.BackchannelTimeout = TimeSpan.FromSeconds(15);
            options.CorrelationCookie.Name = "organisation-";
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnRedirectToAuthorizationEndpoint = context =>
            {
                // Who is signed in already comes to prove it once more, and not to be waved through.
                context.Response.Redirect(context.HttpContext.User.Identity?.IsAuthenticated is true ? $"{context.RedirectUri}&prompt=login" : context.RedirectUri);
                return Task.CompletedTask;
            };
            options.Events.OnCreatingTicket = context => UserInformation.ReadAsync(context, organisation);
            options.Events.OnAccessDenied = context => SayAsync(context, OrganisationProblem.Denied);
            options.Events.OnRemoteFailure = context => SayAsync(context, OrganisationProblem.Failed);
        });
        return services;
    }

    /// <summary>What went wrong with the provider is said on a page, whoever's fault it is.</summary>
    private static Task SayAsync(HandleRequestContext<RemoteAuthenticationOptions> context, OrganisationProblem problem)
    {
        var failure = (context as RemoteFailureContext)?.Failure;
        context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(Organisation)).NotSignedIn(problem, failure);
        context.Response.Redirect($"{context.Request.PathBase}{Done}?problem={problem}");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}

internal static partial class OrganisationLog
{
    [LoggerMessage(LogLevel.Warning, "Signing in with the organisation's account ended with {Problem}")]
    public static partial void NotSignedIn(this ILogger logger, OrganisationProblem problem, Exception? failure);
}
