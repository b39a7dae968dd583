using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Board;

public static class BoardSetup
{
    public static IServiceCollection AddBoard(this IServiceCollection services) => services
        .AddScoped<MoveCard>()
        .AddScoped<BoardReader>()
        .AddJob<PushToBoard>();
}
