using System.Net;
using Ideas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Data;

public sealed class DataFolderTests
{
    [Fact]
    public async Task A_second_program_on_the_same_folder_is_refused_with_a_sentence()
    {
        await using var app = new IdeasApp();
        _ = app.Services;

        var problem = Assert.Throws<CannotStartException>(() => new DataFolder(new DirectoryInfo(app.Folder.Path)));

        Assert.Contains("Data:Directory", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next_start()
    {
        await using var first = new IdeasApp();
        await first.Use<IdeasContext, int>(context => Task.FromResult(Leave(context)));

        await using var again = await first.Restart();

        Assert.Equal(HttpStatusCode.OK, (await again.Somebody().Get("/healthz")).Status);
    }

    private static int Leave(IdeasContext context) => context.Database.ExecuteSqlRaw(
        """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");
}
