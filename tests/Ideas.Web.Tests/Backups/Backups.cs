using Ideas.Web.Data;
using Ideas.Web.Features.Backups;
using Microsoft.Data.Sqlite;

namespace Ideas.Web.Tests.Backups;

/// <summary>Backups of a host.</summary>
public static class Backups
{
    /// <summary>Runs the job, and answers the file that it made.</summary>
    public static async Task<string> BackUp(this IdeasApp app)
    {
        await app.RunJob(Features.Backups.BackUp.Name);
        return app.Get<BackupFolder>().PathOf(app.Clock.GetUtcNow());
    }

    /// <summary>As the command does in a process of its own, where no connection of a stopped host is left.</summary>
    public static Task<DirectoryInfo?> Restore(this TemporaryFolder folder, string file)
    {
        SqliteConnection.ClearAllPools();
        return new RestoreBackup(new DirectoryInfo(folder.Path), TimeProvider.System).RunAsync(file, CancellationToken.None);
    }

    /// <summary>What a restoration has against a file.</summary>
    public static async Task<string> Refusal(this TemporaryFolder folder, string file) =>
        (await Assert.ThrowsAsync<CannotStartException>(() => folder.Restore(file))).Message;
}
