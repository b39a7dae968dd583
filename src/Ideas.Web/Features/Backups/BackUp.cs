using System.IO.Compression;
using Ideas.Web.Data;
using Ideas.Web.Platform.Jobs;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ideas.Web.Features.Backups;

/// <summary>
/// Copies the database while the program runs, checks the copy, and packs it with the keys into one file, which bears its
/// name only once it is complete and on disk (docs/decisions/backups.md).
/// </summary>
public sealed class BackUp(BackupFolder folder, DataFolder data, DatabaseFile database, TimeProvider clock) : IJob
{
    public static string Name => "back-up";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var partial = folder.NewPartial();
        try
        {
            RefuseWithoutRoom();
            var (copy, packed) = (Path.Combine(partial.FullName, DatabaseFile.Name), Path.Combine(partial.FullName, "packed"));
            await CopyAsync(copy, ct);
            await BackupFile.CheckAsync(copy, ct);
            await PackAsync(copy, packed, ct);
            File.Move(packed, folder.PathOf(clock.GetUtcNow()), overwrite: true);
        }
        finally
        {
            partial.Delete(recursive: true);
        }

        folder.Tidy();
    }

    /// <summary>A backup must not take the room that votes need.</summary>
    private void RefuseWithoutRoom()
    {
        var needed = 2 * (new FileInfo(database.Path).Length + (new FileInfo(database.Path + "-wal") is { Exists: true } log ? log.Length : 0));
        var free = new DriveInfo(folder.Directory.FullName).AvailableFreeSpace;
        if (free < needed)
        {
            throw new IOException($"A backup needs {needed >> 20} MB of free disk, and there are {free >> 20} MB.");
        }
    }

    private async Task CopyAsync(string copy, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        await using var stopping = ct.Register(() => raw.sqlite3_interrupt(connection.Handle));
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task PackAsync(string copy, string packed, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var stream = new FileStream(packed, options);
        await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            await archive.CreateEntryFromFileAsync(copy, DatabaseFile.Name, CompressionLevel.Fastest, ct);
            foreach (var key in data.Directory.CreateSubdirectory(DataFolder.Keys).EnumerateFiles())
            {
                await archive.CreateEntryFromFileAsync(key.FullName, $"{DataFolder.Keys}/{key.Name}", CompressionLevel.Fastest, ct);
            }
        }

        stream.Flush(flushToDisk: true);
    }
}
