namespace Ideas.Web.Platform.Jobs;

public static class JobsSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobCatalogue>();
        services.AddSingleton<JobQueue>();
        services.AddSingleton<JobsPulse>();
        services.AddSingleton<JobMetrics>();
        services.AddSingleton<JobRunner>();
        services.AddScoped<MorningCalendar>();
        services.AddJobEngine();
        services.AddHostedService<RecurringJobs>();
        return services.AddJob<TidyJobRuns>(every: TimeSpan.FromHours(1));
    }

    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, TimeSpan? every = null, Func<IServiceProvider, bool>? isDue = null, Func<IServiceProvider, DateTimeOffset?>? next = null)
        where TJob : class, IJob =>
        services.AddScoped<TJob>().AddSingleton(new JobEntry(TJob.Name, typeof(TJob), every, isDue, next));
}

/// <summary>Hands the catalogue's recurring jobs to the engine when the program starts.</summary>
internal sealed class RecurringJobs(JobCatalogue catalogue, IJobEngine engine, JobsPulse pulse) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        pulse.Beat();
        foreach (var job in catalogue.All)
        {
            if (job.Every is { } every)
            {
                await engine.RecurAsync(job.Name, every, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
