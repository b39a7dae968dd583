using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Demo;

public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoPulse>();

    public static async Task LoadDemoAsync(this WebApplication app)
    {
        var ct = app.Lifetime.ApplicationStopping;
        if (!app.Environment.HasDemo(app.Configuration))
        {
            return;
        }

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

    /// <summary>A folder that held the demonstration has its accounts, whose sign-ins may still be valid: nothing real runs on it.</summary>
    /// <exception cref="CannotStartException">The folder holds a demonstration, and this is not one.</exception>
    public static async Task RefuseDemoDataAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<IdeasContext>();
        if (!app.Environment.HasDemo(app.Configuration) && (await context.Users.AnyAsync(account => account.IsDemo) || await context.Campaigns.AnyAsync(campaign => campaign.IsDemo)))
        {
            throw new CannotStartException("This data folder holds the demonstration. Choose another folder with Data:Directory, or delete this one.");
        }
    }

    /// <summary>Says where the demonstration is, below what the program says of itself.</summary>
    public static void WelcomeToDemo(this WebApplication app, string address)
    {
        if (app.Environment.HasDemo(app.Configuration))
        {
            Console.WriteLine($"  Take part:  {address}/j/JALKA   (Imatra, open for duels)");
            Console.WriteLine($"  Watch live: {address}/live/JALKA");
            Console.WriteLine($"  Sign in:    {address}/signin   (one button each for the demo admin, moderator and leader)");
            Console.WriteLine();
        }
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
