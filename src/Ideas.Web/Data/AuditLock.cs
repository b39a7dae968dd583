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
        foreach (var (name, act) in new[] { ("AuditStaysUpdate", "UPDATE"), ("AuditStaysDelete", "DELETE"), ("AuditStaysReplace", "INSERT") })
        {
            // A new entry is welcome; one in place of another is a change.
            var when = act == "INSERT" ? "WHEN EXISTS (SELECT 1 FROM \"Audit\" WHERE \"Id\" = NEW.\"Id\") " : "";
            var sql = $"""
                CREATE TRIGGER IF NOT EXISTS "{name}" BEFORE {act} ON "Audit" {when}
                BEGIN SELECT RAISE(ABORT, 'What the audit log says stays as it is.'); END
                """;
            await database.ExecuteSqlRawAsync(sql, ct);
        }
    }
}
