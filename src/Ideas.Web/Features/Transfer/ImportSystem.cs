using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Transfer;

/// <summary>
/// Fills an empty installation from a system file of the same version. Everything is checked, and written in one transaction: all of it is
/// there afterwards, or nothing.
/// </summary>
internal sealed class ImportSystem(DatabaseFile database, DataFolder folder, IdeasContext context, AuditTrail audit)
{
    /// <summary>Answers how many rows came.</summary>
    /// <exception cref="CannotStartException">The installation is not empty, or the file is not a whole one of this version; nothing was changed.</exception>
    public async Task<long> RunAsync(string file, CancellationToken ct)
    {
        if (await context.Campaigns.AnyAsync(ct) || await context.Users.AnyAsync(ct))
        {
            throw new CannotStartException("There are campaigns or people here already. Import into a data folder of its own: name a new one with Data:Directory.");
        }

        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, ct);
            var rows = await FillAsync(zip, ct);
            if (zip.GetEntry(SystemFile.Pepper) is { } pepper)
            {
                var target = Path.Combine(folder.Directory.FullName, SystemFile.Pepper);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await pepper.ExtractToFileAsync(target, overwrite: true, ct);
            }

            audit.Note(AuditAct.SystemImported, Path.GetFileName(file));
            await context.SaveChangesAsync(ct);
            return rows;
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or JsonException or SqliteException or UnauthorizedAccessException or FormatException)
        {
            throw new CannotStartException($"{file} was not imported, and nothing was changed: {problem.Message}", problem);
        }
    }

    private async Task<long> FillAsync(ZipArchive zip, CancellationToken ct)
    {
        var manifest = await ReadManifestAsync(zip, ct);
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        if (await SystemFile.VersionAsync(connection, ct) is var version && version != manifest.Version)
        {
            throw new InvalidDataException($"It was written by version {manifest.Version} of the database, and this is {version}. Bring both installations to the same version of Ideas first.");
        }

        var known = await SystemFile.TablesAsync(connection, ct);
        if (!known.Order().SequenceEqual(manifest.Tables.Select(table => table.Name).Order()))
        {
            throw new InvalidDataException("Its tables are not those of this program.");
        }

        await using var transaction = connection.BeginTransaction();
        await RunAsync(connection, "PRAGMA defer_foreign_keys = ON", ct);
        await RunAsync(connection, """DELETE FROM "AspNetRoles" """, ct);
        foreach (var table in manifest.Tables)
        {
            await InsertAsync(connection, zip, table, ct);
        }

        await transaction.CommitAsync(ct);
        return manifest.Tables.Sum(table => table.Rows);
    }

    private static async Task<SystemManifest> ReadManifestAsync(ZipArchive zip, CancellationToken ct)
    {
        await using var entry = await (zip.GetEntry(SystemFile.Manifest) ?? throw new InvalidDataException("It is no system file of Ideas.")).OpenAsync(ct);
        return await JsonSerializer.DeserializeAsync(entry, SystemJson.Default.SystemManifest, ct) ?? throw new InvalidDataException("Its manifest is empty.");
    }

    private static async Task InsertAsync(SqliteConnection connection, ZipArchive zip, TableEntry table, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""INSERT INTO "{table.Name}" ({string.Join(", ", table.Columns.Select(column => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"${i}"))})""";
        foreach (var i in Enumerable.Range(0, table.Columns.Count))
        {
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        }

        await using var entry = await (zip.GetEntry(SystemFile.Rows(table.Name)) ?? throw new InvalidDataException($"{table.Name} is missing.")).OpenAsync(ct);
        using var lines = new StreamReader(entry, Encoding.UTF8);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        for (; await lines.ReadLineAsync(ct) is { } line; count++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            using var row = JsonDocument.Parse(line);
            foreach (var (i, value) in row.RootElement.EnumerateArray().Index())
            {
                command.Parameters[i].Value = SystemFile.Read(value);
            }

            await command.ExecuteNonQueryAsync(ct);
        }

        if (count != table.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256)
        {
            throw new InvalidDataException($"{table.Name} is not as it was written.");
        }
    }

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}
