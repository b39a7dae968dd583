using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ideas.Web.Features.Transfer;

/// <summary>
/// Fills an empty installation from a system file of the same version. Everything is checked, and written in one transaction together with its
/// note in the log: all of it is there afterwards, or nothing.
/// </summary>
internal sealed class ImportSystem(DataFolder folder, IdeasContext context, WriteGate gate, AuditTrail audit)
{
    /// <summary>A pepper is much shorter; what is longer is none.</summary>
    private const int MaxPepper = 4096;

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
            return await ImportAsync(zip, Path.GetFileName(file), ct);
        }
        catch (Exception problem) when (problem is not CannotStartException)
        {
            // Up to the commit nothing is kept, and nothing comes after it; so this is true whatever went wrong.
            throw new CannotStartException($"{file} was not imported, and nothing was changed: {problem.Message}", problem);
        }
    }

    private async Task<long> ImportAsync(ZipArchive zip, string name, CancellationToken ct)
    {
        var (manifest, pepper) = (await ReadManifestAsync(zip, ct), await ReadPepperAsync(zip, ct));
        if (manifest.Pepper != (pepper is null ? null : Convert.ToHexStringLower(SHA256.HashData(pepper))))
        {
            throw new InvalidDataException($"{SystemFile.Pepper} is not as it was written.");
        }

        using (await gate.EnterAsync(ct))
        {
            await using var transaction = await context.Database.BeginTransactionAsync(ct);
            await FillAsync((SqliteConnection)context.Database.GetDbConnection(), zip, manifest, ct);
            audit.Note(AuditAct.SystemImported, name);
            await context.SaveInsideAsync(ct);
            await (pepper is null ? transaction.CommitAsync(ct) : CommitWithAsync(pepper, transaction, ct));
        }

        return manifest.Tables.Sum(table => table.Rows);
    }

    private static async Task FillAsync(SqliteConnection connection, ZipArchive zip, SystemManifest manifest, CancellationToken ct)
    {
        if (await SystemFile.VersionAsync(connection, ct) is var version && version != manifest.Version)
        {
            throw new InvalidDataException($"It was written by version {manifest.Version} of the database, and this is {version}. Bring both installations to the same version of Ideas first.");
        }

        var known = await SystemFile.TablesAsync(connection, ct);
        if (!known.Order().SequenceEqual(manifest.Tables.Select(table => table.Name).Order()))
        {
            throw new InvalidDataException("Its tables are not those of this program.");
        }

        await using var command = connection.CreateCommand();
        command.CommandText = """PRAGMA defer_foreign_keys = ON; DELETE FROM "AspNetRoles";""";
        await command.ExecuteNonQueryAsync(ct);
        foreach (var table in manifest.Tables)
        {
            await TableRows.InsertAsync(connection, zip, table, ct);
        }
    }

    private static async Task<SystemManifest> ReadManifestAsync(ZipArchive zip, CancellationToken ct)
    {
        await using var entry = await (zip.GetEntry(SystemFile.Manifest) ?? throw new InvalidDataException("It is no system file of Ideas.")).OpenAsync(ct);
        return await JsonSerializer.DeserializeAsync(entry, SystemJson.Default.SystemManifest, ct) is { Tables: not null } manifest && manifest.Tables.All(table => table is { Name: not null, Columns: not null })
            ? manifest
            : throw new InvalidDataException($"{SystemFile.Manifest} is not as it was written.");
    }

    private static async Task<byte[]?> ReadPepperAsync(ZipArchive zip, CancellationToken ct)
    {
        if (zip.GetEntry(SystemFile.Pepper) is not { } entry)
        {
            return null;
        }

        await using var stream = await entry.OpenAsync(ct);
        var bytes = new byte[MaxPepper];
        return bytes[..await stream.ReadAtLeastAsync(bytes, MaxPepper, throwOnEndOfStream: false, ct)];
    }

    /// <summary>The pepper is in its place before the commit, so that no receipt is here without it. Without the commit, what was there comes back.</summary>
    private async Task CommitWithAsync(byte[] pepper, IDbContextTransaction transaction, CancellationToken ct)
    {
        var target = Path.Combine(folder.Directory.FullName, SystemFile.Pepper);
        var (fresh, before) = (target + ".new", File.Exists(target) ? await File.ReadAllBytesAsync(target, ct) : null);
        try
        {
            await WriteAsync(fresh, pepper, ct);
            File.Move(fresh, target, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }

        try
        {
            await transaction.CommitAsync(ct);
        }
        catch
        {
            File.Delete(target);
            await (before is null ? Task.CompletedTask : WriteAsync(target, before, CancellationToken.None));
            throw;
        }
    }

    private static async Task WriteAsync(string path, byte[] pepper, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        await file.WriteAsync(pepper, ct);
        file.Flush(flushToDisk: true);
    }
}
