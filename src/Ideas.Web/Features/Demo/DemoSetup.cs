using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.Demo;

public static class DemoSetup
{
    /// <summary>The demonstration exists in Development only, whatever the settings say elsewhere.</summary>
    public static bool HasDemo(this IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && configuration.GetValue("Demo:Enabled", defaultValue: false);

    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoPulse>();

    public static async Task LoadDemoAsync(this WebApplication app)
    {
        if (!app.Environment.HasDemo(app.Configuration))
        {
            return;
        }

        var ct = app.Lifetime.ApplicationStopping;
        await AddAccountsAsync(app.Services);
        await app.Services.GetRequiredService<FirstAdmin>().PrepareAsync(ct);
        var pulse = app.Services.GetRequiredService<DemoPulse>();
        foreach (var file in Directory.GetFiles(Path.Combine(app.Environment.ContentRootPath, "seeds"), "*.json").Order(StringComparer.Ordinal))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var loader = ActivatorUtilities.CreateInstance<DemoLoader>(scope.ServiceProvider);
            var recipe = await DemoCampaign.ReadAsync(file, ct);
            await loader.LoadAsync(recipe, ct);
            await pulse.JoinAsync(recipe, ct);
        }

        await pulse.StartAsync(ct);
    }

    /// <summary>Three accounts without a usable password: the sign-in page has a button for each.</summary>
    private static async Task AddAccountsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var (role, name) in new[] { (Roles.Admin, "Demo Admin"), (Roles.Moderator, "Demo Moderator"), (Roles.Leader, "Demo Leader") })
        {
            var email = $"{role.ToLowerInvariant()}@demo.invalid";
            if (await users.FindByEmailAsync(email) is null)
            {
                var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, IsDemo = true };
                (await users.CreateAsync(account)).OrThrow();
                (await users.AddToRoleAsync(account, role)).OrThrow();
            }
        }
    }
}
