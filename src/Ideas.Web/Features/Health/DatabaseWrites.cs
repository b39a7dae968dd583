using Ideas.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ideas.Web.Features.Health;

/// <summary>
/// Really writes, since a full disk still reads: a run of a job that never was, larger than a page, comes and goes in one
/// transaction. However many ask, it does so at most every few seconds.
/// </summary>
internal sealed partial class DatabaseWrites(IServiceScopeFactory scopes, WriteGate gate, TimeProvider clock, ILogger<DatabaseWrites> logger) : IHealthCheck, IDisposable
{
    private const int LargerThanAPage = 8192;

    /// <summary>How long an answer stands.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private DateTimeOffset? askedAt;
    private bool isWell = true;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (askedAt is null || clock.GetUtcNow() - askedAt >= Freshness)
            {
                isWell = await TryWriteAsync(cancellationToken);
                askedAt = clock.GetUtcNow();
            }
        }
        finally
        {
            turn.Release();
        }

        return isWell ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }

    public void Dispose() => turn.Dispose();

    private async Task<bool> TryWriteAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            await WriteAsync(limit.Token);
            return true;
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            // Said once, because logs need room on a full disk too.
            if (isWell)
            {
                Log.NotWritten(logger, problem);
            }

            return false;
        }
    }

    private async Task WriteAsync(CancellationToken ct)
    {
        var (id, now, ballast) = (Guid.NewGuid(), clock.GetUtcNow().UtcDateTime, new string('-', LargerThanAPage));
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IdeasContext>().Database;
        using var pass = await gate.EnterAsync(ct);
        await using var transaction = await database.BeginTransactionAsync(ct);
        await database.ExecuteSqlAsync(
            $"""INSERT INTO "JobRuns" ("Id", "Job", "StartedAt", "EndedAt", "Error") VALUES ({id}, {"write-check"}, {now}, {now}, {ballast})""", ct);
        await database.ExecuteSqlAsync($"""DELETE FROM "JobRuns" WHERE "Id" = {id}""", ct);
        await transaction.CommitAsync(ct);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The database could not be written")]
        public static partial void NotWritten(ILogger logger, Exception problem);
    }
}
