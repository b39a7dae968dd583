using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Ideas.Web.Data;

/// <summary>
/// The database itself refuses to change or drop what the audit log says, whatever code asks for it. Made at every start, because a
/// migration that rebuilds the table takes it away (docs/decisions/audit.md).
/// </summary>
internal static class AuditLock
{
    public static async Task CloseAsync(DatabaseFacade database, CancellationToken ct)
    {
        foreach (var act in new[] { "UPDATE", "DELETE" })
        {
            var sql = $"""
                CREATE TRIGGER IF NOT EXISTS "AuditStays{act}" BEFORE {act} ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'What the audit log says stays as it is.'); END
                """;
            await database.ExecuteSqlRawAsync(sql, ct);
        }
    }
}
