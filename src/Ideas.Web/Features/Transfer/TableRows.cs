using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Ideas.Web.Features.Transfer;

/// <summary>Writes the rows of one table of a system file into the database.</summary>
internal static class TableRows
{
    /// <summary>No row of ours comes near it; a file that unpacks to an endless line is refused before it fills the memory.</summary>
    private const int MaxRow = 64 * 1024 * 1024;

    /// <exception cref="InvalidDataException">A row is not as it was written; the message names the file and the row.</exception>
    public static async Task InsertAsync(SqliteConnection connection, ZipArchive zip, TableEntry table, CancellationToken ct)
    {
        var file = SystemFile.Rows(table.Name);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""INSERT INTO "{table.Name}" ({string.Join(", ", table.Columns.Select(column => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"${i}"))})""";
        foreach (var i in Enumerable.Range(0, table.Columns.Count))
        {
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        }

        await using var entry = await (zip.GetEntry(file) ?? throw new InvalidDataException($"{file} is missing.")).OpenAsync(ct);
        using var lines = new StreamReader(entry, Encoding.UTF8);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        while (ReadLine(lines, $"{file}, row {count + 1}") is { } line)
        {
            count++;
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            await InsertAsync(command, line, $"{file}, row {count}", ct);
        }

        if (count != table.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256)
        {
            throw new InvalidDataException($"{table.Name} is not as it was written.");
        }
    }

    private static async Task InsertAsync(SqliteCommand command, string line, string where, CancellationToken ct)
    {
        try
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.ValueKind is not JsonValueKind.Array || row.RootElement.GetArrayLength() != command.Parameters.Count)
            {
                throw new FormatException($"It is no list of {command.Parameters.Count} values.");
            }

            foreach (var (i, value) in row.RootElement.EnumerateArray().Index())
            {
                command.Parameters[i].Value = SystemFile.Read(value);
            }

            await command.ExecuteNonQueryAsync(ct);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException or SqliteException)
        {
            throw new InvalidDataException($"{where} is not as it was written: {problem.Message}", problem);
        }
    }

    private static string? ReadLine(StreamReader lines, string where)
    {
        var line = new StringBuilder();
        for (int sign; (sign = lines.Read()) >= 0;)
        {
            if (sign == '\n')
            {
                return line.ToString();
            }

            if (line.Append((char)sign).Length > MaxRow)
            {
                throw new InvalidDataException($"{where} is longer than any row of Ideas.");
            }
        }

        return line.Length == 0 ? null : line.ToString();
    }
}
