using Ideas.Web.Platform.Jobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ideas.Web.Features.Health;

internal sealed class JobsTick(JobsPulse pulse) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(pulse.IsWell ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
