namespace Ideas.Web.Features.Audit;

public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddHttpContextAccessor().AddScoped<AuditTrail>();
}
