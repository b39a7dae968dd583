namespace Ideas.Web.Features.SetAside;

public static class SetAsideSetup
{
    public static IServiceCollection AddSetAside(this IServiceCollection services) => services.AddScoped<SetAsideReader>();
}
