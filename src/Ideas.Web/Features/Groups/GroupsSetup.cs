using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Groups;

public static class GroupsSetup
{
    public static IServiceCollection AddGroups(this IServiceCollection services) =>
        services.AddScoped<GroupsReader>().AddJob<RefreshGroups>(every: TimeSpan.FromMinutes(1));
}
