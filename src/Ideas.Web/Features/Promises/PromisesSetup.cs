using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Promises;

public static class PromisesSetup
{
    public static IServiceCollection AddPromises(this IServiceCollection services) => services
        .AddScoped<PromiseReader>()
        .AddJob<RemindOwners>(every: TimeSpan.FromMinutes(5), isDue: provider => provider.GetRequiredService<MorningCalendar>().IsDue(RemindOwners.Name), next: provider => provider.GetRequiredService<MorningCalendar>().Next());
}
