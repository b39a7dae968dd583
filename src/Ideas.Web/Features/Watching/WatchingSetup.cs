namespace Ideas.Web.Features.Watching;

public static class WatchingSetup
{
    public static IServiceCollection AddWatching(this IServiceCollection services) => services
        .AddScoped<WatchReader>()
        .AddScoped<UnitsReader>()
        .AddScoped<JudgeVoters>();
}
