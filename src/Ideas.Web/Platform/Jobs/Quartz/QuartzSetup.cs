using Quartz;

namespace Ideas.Web.Platform.Jobs;

public static class QuartzSetup
{
    public static IServiceCollection AddJobEngine(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz
            .UseInMemoryStore()
            .AddJob<QuartzEngine.RunJob>(job => job.WithIdentity(QuartzEngine.RunKey).StoreDurably())
            .AddJob<QuartzEngine.TickJob>(job => job.WithIdentity(QuartzEngine.TickKey).StoreDurably()));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services.AddSingleton<IJobEngine, QuartzEngine>();
    }

    /// <summary>Quartz brings no page of its own; ours shows the runs.</summary>
    public static void MapJobEngine(this WebApplication app) => ArgumentNullException.ThrowIfNull(app);
}
