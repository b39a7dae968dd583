using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.Accounts;

public static class Policies
{
    /// <summary>Admins: campaigns, jobs, people.</summary>
    public const string RunsCampaigns = nameof(RunsCampaigns);

    /// <summary>Admins and moderators: the ideas of a campaign.</summary>
    public const string Moderates = nameof(Moderates);

    /// <summary>Admins and leaders: results, and moving cards on the board.</summary>
    public const string Leads = nameof(Leads);
}

public static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Accounts");
        (section.Get<AccountsOptions>() ?? new()).Check();
        services.Configure<AccountsOptions>(section);
        services.AddIdentity<Account, IdentityRole<Guid>>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<IdeasContext>()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "account";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.LoginPath = "/signin";
            options.ReturnUrlParameter = "back";
            options.Events.OnRedirectToAccessDenied = context =>
            {
                if (SecondFactorRule.IsMissing(context.HttpContext.User))
                {
                    context.Response.Redirect($"{context.Request.PathBase}/account");
                }
                else
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                }

                return Task.CompletedTask;
            };
            options.Events.OnValidatePrincipal = StillWelcomeAsync;
            options.Events.OnSigningIn = context =>
            {
                ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(ConfirmOneself.At(context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.RunsCampaigns, policy => policy.RequireRole(Roles.Admin))
            .AddPolicy(Policies.Moderates, policy => policy.RequireRole(Roles.Admin, Roles.Moderator))
            .AddPolicy(Policies.Leads, policy => policy.RequireRole(Roles.Admin, Roles.Leader));
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = InvitePerson.LinkLife);
        services.AddSingleton<IClaimsTransformation, SecondFactorRule>();
        services.AddSingleton<FirstAdmin>();
        services.AddSingleton<PeopleTurn>();
        services.AddScoped<InvitePerson>();
        services.AddScoped<OtherAdmins>();
        services.AddScoped<ChangePerson>();
        services.AddScoped<ConfirmOneself>();
        services.AddScoped<PasswordSignIn>();
        return services;
    }

    /// <summary>Sees to the roles, and to a way in for the first admin.</summary>
    public static async Task PrepareAccountsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                (await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() })).OrThrow();
            }
        }

        await app.Services.GetRequiredService<FirstAdmin>().PrepareAsync(app.Lifetime.ApplicationStopping);
    }

    /// <summary>
    /// Who is blocked, or gets another role or password, is signed out with the next request: every one asks for the account's stamp.
    /// The framework's own check comes at intervals, and renews the cookie each time.
    /// </summary>
    private static async Task StillWelcomeAsync(CookieValidatePrincipalContext context)
    {
        if (await context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>().ValidateSecurityStampAsync(context.Principal) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <exception cref="InvalidOperationException">It failed; the message says why.</exception>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
