using System.IO.Compression;
using Ideas.Web.Data;
using Ideas.Web.Features.Backups;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ideas.Web.Tests.Backups;

public sealed class BackUpTests
{
    [Fact]
    public async Task A_backup_is_one_private_file_with_the_database_and_the_keys_named_by_its_moment_in_utc()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 2, duels: 3);

        var file = await app.BackUp();

        Assert.Equal("ideas-20260302-090000Z.zip", Path.GetFileName(file));
        using var archive = ZipFile.OpenRead(file);
        Assert.Equal([DatabaseFile.Name, .. KeysOf(app)], archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal([file], Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task Everything_that_the_data_folder_holds_is_in_it_or_need_not_be()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 2, duels: 3);
        await app.BackUp();

        var written = Directory.GetFileSystemEntries(app.Folder.Path).Select(Path.GetFileName).Where(name => !name!.StartsWith(DatabaseFile.Name, StringComparison.Ordinal));

        Assert.Equal(["backups", "in-use", DataFolder.Keys], written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Votes_are_taken_while_it_is_made_and_it_holds_what_was_there_when_it_began()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(12));
        await app.Vote(campaign, people: 20, duels: 30);

        var voting = app.Vote(campaign, people: 20, duels: 30);
        var file = await app.BackUp();
        await voting;
        await using var restored = new IdeasApp();
        await restored.Folder.Restore(file);

        Assert.Equal(1200, (await app.Votes(campaign)).Count);
        Assert.InRange((await restored.Votes(campaign)).Count, 600, 1200);
    }

    [Fact]
    public async Task It_comes_at_its_time_in_finland_once_a_day_and_is_made_up_for_when_it_was_missed()
    {
        await using var app = new IdeasApp { Settings = { ["Backup:At"] = "02:30" } };
        var calendar = app.Get<BackupCalendar>();
        Assert.True(calendar.IsDue(), "There is none yet.");

        await app.BackUp();
        Assert.False(calendar.IsDue());
        app.Clock.Set(new DateTimeOffset(2026, 3, 3, 0, 29, 0, TimeSpan.Zero));
        Assert.False(calendar.IsDue());
        app.Clock.Set(new DateTimeOffset(2026, 3, 3, 0, 30, 0, TimeSpan.Zero));
        Assert.True(calendar.IsDue());
        await app.BackUp();
        Assert.False(calendar.IsDue());
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True(calendar.IsDue());
    }

    [Fact]
    public async Task Without_a_time_it_is_made_only_when_an_admin_asks()
    {
        await using var app = new IdeasApp { Settings = { ["Backup:At"] = "" } };
        var kaisa = await app.Admin();
        Assert.False(app.Get<BackupCalendar>().IsDue());

        await kaisa.SendForm(await kaisa.Get("/jobs"), "form:has([value=back-up])", ("job", "back-up"));
        await app.RunJobs();

        Assert.Single(app.Get<BackupFolder>().All());
    }

    [Fact]
    public async Task The_oldest_go_when_enough_are_there_and_strangers_stay()
    {
        await using var app = new IdeasApp { Settings = { ["Backup:KeepDaily"] = "2", ["Backup:KeepWeekly"] = "1" } };
        var first = await app.BackUp();
        var stranger = Path.Combine(Path.GetDirectoryName(first)!, "ideas-of-mine.zip");
        await File.WriteAllTextAsync(stranger, "not a backup");
        for (var day = 0; day < 3; day++)
        {
            app.Clock.Advance(TimeSpan.FromDays(1));
            await app.BackUp();
        }

        Assert.Equal([5, 4], app.Get<BackupFolder>().All().Select(moment => moment.Day));
        Assert.True(File.Exists(stranger));
    }

    [Fact]
    public async Task One_that_fails_is_shown_to_admins_with_its_reason_and_leaves_nothing_behind()
    {
        await using var app = new IdeasApp();
        var (kaisa, folder) = (await app.Admin(), app.Get<BackupFolder>().Directory);
        Directory.CreateDirectory(app.Get<BackupFolder>().PathOf(app.Clock.GetUtcNow()));

        await app.BackUp();
        var failures = await kaisa.Get("/jobs?failures=true");

        Assert.Contains(failures.All("table.jobs tbody tr"), row => row.Line().Contains(app.Sentence("job.back-up"), StringComparison.Ordinal));
        Assert.Empty(folder.GetDirectories(".partial-*"));
    }

    [Fact]
    public async Task Before_a_newer_version_changes_the_database_it_is_backed_up()
    {
        await using var older = new IdeasApp();
        await older.Read(async context =>
        {
            await context.GetService<IMigrator>().MigrateAsync("Initial");
            return 0;
        });

        await using var newer = await older.Restart();

        Assert.Single(newer.Get<BackupFolder>().All());
        Assert.Empty(await newer.Read(context => context.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task An_ordinary_start_makes_none()
    {
        await using var first = new IdeasApp();
        await first.Given(ACampaign.Open);

        await using var again = await first.Restart();

        Assert.Empty(again.Get<BackupFolder>().All());
    }

    private static IEnumerable<string> KeysOf(IdeasApp app) =>
        Directory.GetFiles(Path.Combine(app.Folder.Path, DataFolder.Keys)).Select(file => $"{DataFolder.Keys}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);
}
