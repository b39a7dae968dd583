using Hangfire;
using Hangfire.Dashboard;
using Ideas.Web.Domain;

namespace Ideas.Web.Platform.Jobs;

public static class HangfireSetup
{
    public static IServiceCollection AddJobEngine(this IServiceCollection services)
    {
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseInMemoryStorage());
        services.AddHangfireServer(options =>
        {
            options.WorkerCount = 2;
            options.SchedulePollingInterval = TimeSpan.FromMilliseconds(500);
        });
        return services.AddTransient<HangfireCalls>().AddSingleton<IJobEngine, HangfireEngine>();
    }

    /// <summary>Hangfire's dashboard, for admins only.</summary>
    public static void MapJobEngine(this WebApplication app) =>
        app.MapHangfireDashboard("/jobs/hangfire", new DashboardOptions { Authorization = [new AdminsOnly()], IsReadOnlyFunc = _ => true });

    private sealed class AdminsOnly : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => context.GetHttpContext().User.IsInRole(Roles.Admin);
    }
}
