namespace Ideas.Web.Features.Mine;

public static class MineSetup
{
    public static IServiceCollection AddMine(this IServiceCollection services) => services.AddScoped<MyIdeas>();
}
