namespace Ideas.Web.Features.Results;

public static class ResultsSetup
{
    public static IServiceCollection AddResults(this IServiceCollection services) => services.AddScoped<ResultsReader>();
}
