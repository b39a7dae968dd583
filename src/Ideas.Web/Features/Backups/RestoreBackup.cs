using System.Globalization;
using System.IO.Compression;
using Ideas.Web.Data;
using Microsoft.Data.Sqlite;

namespace Ideas.Web.Features.Backups;

/// <summary>
/// Puts a backup in the place of what a data folder holds. The backup is checked before anything changes, and what was
/// there is kept beside it.
/// </summary>
public sealed class RestoreBackup(DirectoryInfo folder, TimeProvider clock)
{
    /// <summary>Answers where the earlier data is now, or null when there was none.</summary>
    /// <exception cref="CannotStartException">The folder is in use, or the file is no whole backup.</exception>
    public async Task<DirectoryInfo?> RunAsync(string file, CancellationToken ct)
    {
        using var held = new DataFolder(folder);
        var unpacked = DataFolder.CreatePrivate(Path.Combine(folder.FullName, $".restoring-{Guid.NewGuid():N}"));
        try
        {
            await UnpackCheckedAsync(file, unpacked, ct);
            return Replace(unpacked);
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    private static async Task UnpackCheckedAsync(string file, DirectoryInfo unpacked, CancellationToken ct)
    {
        try
        {
            await UnpackAsync(file, unpacked, ct);
            var database = Path.Combine(unpacked.FullName, DatabaseFile.Name);
            await BackupFile.CheckAsync(database, ct);
            await BackupFile.RefuseForeignAsync(database, ct);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException or SqliteException)
        {
            throw new CannotStartException($"{file} was not restored, and nothing was changed: {problem.Message}", problem);
        }
    }

    /// <summary>Takes out of the archive only what belongs into a data folder.</summary>
    private static async Task UnpackAsync(string file, DirectoryInfo target, CancellationToken ct)
    {
        target.CreateSubdirectory(DataFolder.Keys);
        await using var archive = await ZipFile.OpenReadAsync(file, ct);
        var database = archive.GetEntry(DatabaseFile.Name) ?? throw new InvalidDataException("It holds no database.");
        await database.ExtractToFileAsync(Path.Combine(target.FullName, DatabaseFile.Name), ct);
        foreach (var key in archive.Entries.Where(entry => entry.FullName == $"{DataFolder.Keys}/{entry.Name}" && entry.Name.Length > 0))
        {
            await key.ExtractToFileAsync(Path.Combine(target.FullName, DataFolder.Keys, key.Name), ct);
        }
    }

    private DirectoryInfo? Replace(DirectoryInfo unpacked)
    {
        string[] parts = [DatabaseFile.Name, DatabaseFile.Name + "-wal", DatabaseFile.Name + "-shm", DataFolder.Keys];
        var there = parts.Where(part => Path.Exists(Path.Combine(folder.FullName, part))).ToList();
        DirectoryInfo? kept = null;
        if (there.Count > 0)
        {
            kept = DataFolder.CreatePrivate(Path.Combine(folder.FullName, clock.GetUtcNow().UtcDateTime.ToString("'before-restore-'yyyyMMdd-HHmmssfff'Z'", CultureInfo.InvariantCulture)));
            there.ForEach(part => Directory.Move(Path.Combine(folder.FullName, part), Path.Combine(kept.FullName, part)));
        }

        Directory.Move(Path.Combine(unpacked.FullName, DataFolder.Keys), Path.Combine(folder.FullName, DataFolder.Keys));
        File.Move(Path.Combine(unpacked.FullName, DatabaseFile.Name), Path.Combine(folder.FullName, DatabaseFile.Name));
        return kept;
    }
}
