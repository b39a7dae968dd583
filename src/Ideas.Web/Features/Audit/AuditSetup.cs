using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;

namespace Ideas.Web.Features.Audit;

public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddHttpContextAccessor().AddScoped<AuditTrail>().AddScoped<AuditReader>().AddScoped<AuditWords>().AddScoped<AuditFile>();

    /// <summary>The log as a file, with the same filter as the page.</summary>
    public static void MapAudit(this WebApplication app) =>
        app.MapGet("/audit/log.csv", async (HttpContext http, AuditTrail audit, CancellationToken ct) =>
        {
            var filter = AuditFilter.Read(http.Request.Query);
            await audit.WriteAsync(AuditAct.AuditExported, "log.csv", null, filter.Said, ct);
            var file = http.RequestServices.GetRequiredService<AuditFile>();
            return TypedResults.Stream(stream => file.WriteAsync(filter, stream, ct), "text/csv; charset=utf-8", "log.csv");
        }).RequireAuthorization(Policies.RunsCampaigns);
}
