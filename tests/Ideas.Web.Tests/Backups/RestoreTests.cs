using System.IO.Compression;
using System.Net;
using Ideas.Web.Data;
using Ideas.Web.Tests.Voting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Backups;

public sealed class RestoreTests
{
    [Fact]
    public async Task The_votes_of_the_backup_are_there_again_and_what_came_later_is_kept_beside_them()
    {
        var before = new IdeasApp();
        var (campaign, ada) = (await before.Given(ACampaign.Open.WithIdeas(6)), before.Somebody());
        await before.Vote(campaign, people: 3, duels: 4);
        var open = await ada.Duel(campaign);
        var file = await before.BackUp();
        await before.Vote(campaign, people: 2, duels: 4);
        var folder = before.Folder.Taken();
        await before.DisposeAsync();

        var kept = await folder.Restore(file);
        await using var after = new IdeasApp { Folder = folder };
        folder.Leave();
        var answered = await ada.At(after).Choose(open, Choice.Left);

        Assert.Equal(HttpStatusCode.Redirect, answered.Status);
        Assert.Equal(13, (await after.Votes(campaign)).Count);
        Assert.Equal(20, CountVotes(Path.Combine(kept!.FullName, DatabaseFile.Name)));
    }

    [Fact]
    public async Task A_folder_in_use_is_left_alone()
    {
        await using var app = new IdeasApp();
        var file = await app.BackUp();

        var refusal = await app.Folder.Refusal(file);

        Assert.Contains("stop it first", refusal, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(app.Folder.Path, ".restoring-*"));
    }

    [Fact]
    public async Task What_is_no_whole_backup_changes_nothing()
    {
        var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        await app.Vote(campaign, people: 3, duels: 4);
        var file = await app.BackUp();
        var folder = app.Folder.Taken();
        await app.DisposeAsync();

        var refusals = new[]
        {
            await folder.Refusal(Path.Combine(folder.Path, "nowhere.zip")),
            await folder.Refusal(Path.Combine(folder.Path, "ideas.db")),
            await folder.Refusal(Packed(folder, "empty", archive => archive.CreateEntry("readme.txt"))),
            await folder.Refusal(Packed(folder, "broken", archive => Fill(archive.CreateEntry(DatabaseFile.Name), new string('x', 9000)))),
            await folder.Refusal(Packed(folder, "foreign", archive => archive.CreateEntryFromFile(Foreign(folder), DatabaseFile.Name))),
            await folder.Refusal(Cut(folder, file)),
        };

        Assert.All(refusals, refusal => Assert.False(string.IsNullOrWhiteSpace(refusal)));
        Assert.Empty(Directory.GetDirectories(folder.Path, "before-restore-*"));
        await using var again = new IdeasApp { Folder = folder };
        folder.Leave();
        Assert.Equal(12, (await again.Votes(campaign)).Count);
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused_and_so_is_its_folder()
    {
        var app = new IdeasApp();
        await app.Read(context => context.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '10.0.0')"""));
        var file = await app.BackUp();
        var folder = app.Folder.Taken();
        await app.DisposeAsync();

        var refusal = await folder.Refusal(file);
        await using var again = new IdeasApp { Folder = folder };
        folder.Leave();

        Assert.Contains("29990101000000_Future", refusal, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => again.Services);
    }

    [Fact]
    public async Task Into_an_empty_folder_it_brings_the_keys_too()
    {
        var (app, folder) = (new IdeasApp(), new TemporaryFolder().Taken());
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        var open = await ada.Duel(campaign);

        var kept = await folder.Restore(await app.BackUp());
        await app.DisposeAsync();
        await using var after = new IdeasApp { Folder = folder };
        folder.Leave();

        Assert.Null(kept);
        Assert.Equal(open.Ticket(), (await ada.At(after).Duel(campaign)).Ticket());
    }

    private static long CountVotes(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT COUNT(*) FROM "Votes" """;
        return (long)command.ExecuteScalar()!;
    }

    private static string Packed(TemporaryFolder folder, string name, Action<ZipArchive> fill)
    {
        var file = Path.Combine(folder.Path, name + ".zip");
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        fill(archive);
        return file;
    }

    private static void Fill(ZipArchiveEntry entry, string text)
    {
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }

    /// <summary>A good database, but not of this program.</summary>
    private static string Foreign(TemporaryFolder folder)
    {
        var file = Path.Combine(folder.Path, "foreign.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE Recipes (Name TEXT)";
        command.ExecuteNonQuery();
        return file;
    }

    private static string Cut(TemporaryFolder folder, string backup)
    {
        var file = Path.Combine(folder.Path, "cut.zip");
        File.WriteAllBytes(file, File.ReadAllBytes(backup)[..1000]);
        return file;
    }
}
