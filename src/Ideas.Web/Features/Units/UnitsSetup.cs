namespace Ideas.Web.Features.Units;

public static class UnitsSetup
{
    public static IServiceCollection AddUnits(this IServiceCollection services) => services
        .AddScoped<UnitTree>()
        .AddScoped<SaveUnits>();
}
