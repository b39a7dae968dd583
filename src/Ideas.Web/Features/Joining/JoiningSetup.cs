namespace Ideas.Web.Features.Joining;

public static class JoiningSetup
{
    private const string Hub = "/live/hub";

    public static IServiceCollection AddJoining(this IServiceCollection services)
    {
        services.AddSingleton<CodeGuard>();
        services.AddSingleton<WordGuesses>();
        services.AddScoped<Entrance>();
        return services.AddScoped<TellBackground>();
    }

    /// <summary>Puts guard and entrance before every address with a campaign's code that is open to all. One that is not found was a wrong guess.</summary>
    public static void UseCodeGuard(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (TypedCode(http) is not { } typed)
        {
            await next(http);
            return;
        }

        var guard = http.RequestServices.GetRequiredService<CodeGuard>();
        if (!guard.LetsIn(http, typed))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        if (await http.RequestServices.GetRequiredService<Entrance>().LetsPassAsync(http, typed))
        {
            await next(http);
        }

        if (http.Response.StatusCode is StatusCodes.Status404NotFound)
        {
            guard.CountWrong(http);
        }
    });

    private static string? TypedCode(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Hub) ? http.Request.Query["code"].ToString()
        : http.Request.Path.StartsWithSegments("/j") || http.Request.Path.StartsWithSegments("/live") ? http.GetRouteValue("code") as string
        : null;
}
