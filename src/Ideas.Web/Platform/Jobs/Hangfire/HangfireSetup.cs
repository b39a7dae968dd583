using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Ideas.Web.Domain;

namespace Ideas.Web.Platform.Jobs;

public static class HangfireSetup
{
    public static IServiceCollection AddJobEngine(this IServiceCollection services)
    {
        // Hangfire's own defaults are static; two programs in one process, as in tests, would run each other's jobs.
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage());
        services.AddSingleton<JobActivator, AspNetCoreJobActivator>();
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddHangfireServer(options =>
        {
            options.WorkerCount = 2;
            options.SchedulePollingInterval = TimeSpan.FromMilliseconds(500);
        });
        return services.AddTransient<HangfireCalls>().AddSingleton<IJobEngine, HangfireEngine>();
    }

    /// <summary>Hangfire's dashboard, for admins only. It only shows, so there is nothing to forge and no token is needed.</summary>
    public static void MapJobEngine(this WebApplication app) =>
        app.MapHangfireDashboard("/jobs/hangfire", new DashboardOptions
        {
            AppPath = "/jobs",
            Authorization = [],
            IsReadOnlyFunc = _ => true,
            IgnoreAntiforgeryToken = true,
        }).RequireAuthorization(policy => policy.RequireRole(Roles.Admin));
}
