using Ideas.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Backups;

/// <summary>What is asked of a database that was copied.</summary>
internal static class BackupFile
{
    /// <exception cref="InvalidDataException">SQLite finds it broken.</exception>
    public static async Task CheckAsync(string database, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(ReadOnly(database));
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check";
        if (await command.ExecuteScalarAsync(ct) is not "ok")
        {
            throw new InvalidDataException("The copy of the database is not whole.");
        }
    }

    /// <exception cref="CannotStartException">It is not a database of this program, or of a newer one.</exception>
    public static async Task RefuseForeignAsync(string database, CancellationToken ct)
    {
        using var gate = new WriteGate();
        await using var context = new IdeasContext(new DbContextOptionsBuilder<IdeasContext>().UseSqlite(ReadOnly(database)).Options, gate);
        var applied = (await context.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Count == 0)
        {
            throw new CannotStartException("The file holds a database, but not one of Ideas.");
        }

        DataSetup.RefuseNewer(context.Database.GetMigrations(), applied);
    }

    private static string ReadOnly(string database) =>
        new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
}
