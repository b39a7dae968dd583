namespace Ideas.Web.Features.Standings;

public static class StandingsSetup
{
    public static IServiceCollection AddStandings(this IServiceCollection services) => services.AddScoped<CompareWithAll>();
}
