using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Api;

/// <summary>Keeps one program that asks in a loop from slowing everybody down. Each key has its own measure.</summary>
internal sealed class ApiLimit(IOptions<ApiOptions> options) : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.RequestsPerMinute, Window = Window, QueueLimit = 0 }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var turn = limiter.AttemptAcquire(context.HttpContext.User.FindFirstValue(ClaimTypes.Sid)!);
        if (turn.IsAcquired)
        {
            return await next(context);
        }

        var wait = turn.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ApiProblem.Of(StatusCodes.Status429TooManyRequests, $"This key may ask {options.Value.RequestsPerMinute} times in a minute. Wait as long as Retry-After says.");
    }

    public void Dispose() => limiter.Dispose();
}
