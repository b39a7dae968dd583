using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ideas.Web.Features.Health;

public static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseWrites>();
        services.AddHealthChecks()
            .AddCheck<DatabaseWrites>("database")
            .AddCheck<VotesAreWritten>("writer")
            .AddCheck<JobsTick>("jobs");
        return services;
    }

    /// <summary><c>/healthz</c>: the process answers, and asks nobody. <c>/readyz</c>: so does what it depends on, else 503 with the names of what does not.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var ill = report.Entries.Where(entry => entry.Value.Status is not HealthStatus.Healthy).Select(entry => entry.Key);
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(report.Status is HealthStatus.Healthy ? "Healthy" : $"Unhealthy: {string.Join(", ", ill)}");
    }
}
