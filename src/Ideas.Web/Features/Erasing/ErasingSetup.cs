using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Erasing;

public static class ErasingSetup
{
    public static IServiceCollection AddErasing(this IServiceCollection services) => services
        .AddScoped<RedactIdea>()
        .AddScoped<FindMentions>()
        .AddJob<EraseOldParticipants>(every: TimeSpan.FromHours(6));
}
