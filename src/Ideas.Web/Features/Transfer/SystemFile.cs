using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;

namespace Ideas.Web.Features.Transfer;

/// <summary>
/// What a system file holds: of which version of the database, and of each table its columns, how many rows and their SHA-256.
/// <paramref name="Pepper"/> is the SHA-256 of the receipts' secret; null where there is none.
/// </summary>
internal sealed record SystemManifest(string Version, DateTimeOffset At, IReadOnlyList<TableEntry> Tables, string? Pepper);

internal sealed record TableEntry(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SystemManifest))]
internal sealed partial class SystemJson : JsonSerializerContext;

/// <summary>
/// The form of a system file (docs/decisions/system-file.md): a zip with <c>manifest.json</c>, <c>tables/NAME.jsonl</c> with a row as a JSON array a line,
/// and <c>csv/NAME.csv</c> for people. Numbers are written so that they read back bit by bit; bytes as <c>{"base64":"…"}</c>.
/// </summary>
internal static class SystemFile
{
    public const string Manifest = "manifest.json";

    /// <summary>The secret without which receipts open nothing.</summary>
    public const string Pepper = "keys/receipt-pepper";

    public static string Rows(string table) => $"tables/{table}.jsonl";

    /// <summary>Every table of ours in the order of its name; not those that SQLite and migrations keep for themselves.</summary>
    public static async Task<IReadOnlyList<string>> TablesAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '\_\_EF%' ESCAPE '\' ORDER BY name""";
        var tables = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    /// <summary>The newest migration that the database has.</summary>
    public static async Task<string> VersionAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT MAX("MigrationId") FROM "__EFMigrationsHistory" """;
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }

    public static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DBNull:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case byte[] bytes:
                json.WriteStartObject();
                json.WriteBase64String("base64", bytes);
                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue((string)value);
                break;
        }
    }

    /// <exception cref="FormatException">No value is written like that.</exception>
    public static object Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object when value.TryGetProperty("base64", out var text) && text.ValueKind is JsonValueKind.String && text.TryGetBytesFromBase64(out var bytes) => bytes,
        _ => throw new FormatException($"No value is written as {value.ValueKind}."),
    };
}
