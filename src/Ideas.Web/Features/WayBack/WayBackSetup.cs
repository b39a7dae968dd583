namespace Ideas.Web.Features.WayBack;

public static class WayBackSetup
{
    public static IServiceCollection AddWayBack(this IServiceCollection services) => services.AddScoped<IdeaLives>();
}
