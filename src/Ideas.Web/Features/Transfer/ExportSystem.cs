using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Shared;
using Microsoft.Data.Sqlite;

namespace Ideas.Web.Features.Transfer;

/// <summary>Writes everything that an installation knows into one file, as of one moment.</summary>
internal sealed class ExportSystem(DatabaseFile database, DataFolder folder, IdeasContext context, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The act is in the audit log, and so in the file, before the first byte goes out.</summary>
    public async Task RunAsync(Stream stream, CancellationToken ct)
    {
        audit.Note(AuditAct.SystemExported, "ideas.zip");
        await context.SaveChangesAsync(ct);

        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        await using var moment = connection.BeginTransaction(deferred: true);
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        var tables = new List<TableEntry>();
        foreach (var table in await SystemFile.TablesAsync(connection, ct))
        {
            tables.Add(await WriteRowsAsync(connection, zip, table, ct));
            await WriteCsvAsync(connection, zip, table, ct);
        }

        string? checksum = null;
        if (Path.Combine(folder.Directory.FullName, SystemFile.Pepper) is var pepper && File.Exists(pepper))
        {
            await zip.CreateEntryFromFileAsync(pepper, SystemFile.Pepper, ct);
            checksum = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(pepper, ct)));
        }

        await using var manifest = await zip.CreateEntry(SystemFile.Manifest).OpenAsync(ct);
        await JsonSerializer.SerializeAsync(manifest, new SystemManifest(await SystemFile.VersionAsync(connection, ct), clock.GetUtcNow(), tables, checksum), SystemJson.Default.SystemManifest, ct);
    }

    private static async Task<TableEntry> WriteRowsAsync(SqliteConnection connection, ZipArchive zip, string table, CancellationToken ct)
    {
        await using var rows = await ReadAsync(connection, table, ct);
        var columns = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await zip.CreateEntry(SystemFile.Rows(table)).OpenAsync(ct);
        using var line = new MemoryStream();
        var count = 0L;
        for (; await rows.ReadAsync(ct); count++)
        {
            line.SetLength(0);
            await using (var json = new Utf8JsonWriter(line))
            {
                json.WriteStartArray();
                for (var i = 0; i < columns.Count; i++)
                {
                    SystemFile.Write(json, rows.GetValue(i));
                }

                json.WriteEndArray();
            }

            line.WriteByte((byte)'\n');
            hash.AppendData(line.GetBuffer(), 0, (int)line.Length);
            await entry.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), ct);
        }

        return new TableEntry(table, columns, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task WriteCsvAsync(SqliteConnection connection, ZipArchive zip, string table, CancellationToken ct)
    {
        await using var rows = await ReadAsync(connection, table, ct);
        await using var entry = await zip.CreateEntry($"csv/{table}.csv").OpenAsync(ct);
        await using var csv = CsvWriter.Create(entry, CsvForPeople.Format, leaveOpen: true);
        csv.WriteHeader([.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)]);
        while (await rows.ReadAsync(ct))
        {
            for (var i = 0; i < rows.FieldCount; i++)
            {
                csv.WriteField(rows.GetValue(i) switch { byte[] bytes => Convert.ToBase64String(bytes), DBNull => "", var value => Convert.ToString(value, CultureInfo.InvariantCulture) });
            }

            await csv.EndRecordAsync(ct);
        }
    }

    private static async Task<SqliteDataReader> ReadAsync(SqliteConnection connection, string table, CancellationToken ct)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"""SELECT * FROM "{table}" ORDER BY 1, 2""";
        return await command.ExecuteReaderAsync(ct);
    }
}
