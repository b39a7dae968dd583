using System.Diagnostics;
using Ideas.Web.Tests.Voting;
using Microsoft.Data.Sqlite;

namespace Ideas.Web.Tests.Backups;

/// <summary><c>dotnet Ideas.Web.dll restore FILE</c>, in a process of its own.</summary>
public sealed class RestoreCommandTests
{
    [Fact]
    public async Task The_command_restores_and_says_where_the_earlier_data_is()
    {
        var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        await app.Vote(campaign, people: 3, duels: 4);
        var (file, folder) = (await app.BackUp(), app.Folder.Taken());

        var refused = await Run("restore", file, "--Data:Directory", folder.Path);
        await app.DisposeAsync();
        var restored = await Run("restore", file, "--Data:Directory", folder.Path);

        // This process, unlike one that was really stopped, still has connections to the file that was moved away.
        SqliteConnection.ClearAllPools();
        await using var again = new IdeasApp { Folder = folder };
        folder.Leave();

        Assert.Equal((1, ""), (refused.Exit, refused.Output));
        Assert.Contains("stop it first", refused.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (restored.Exit, restored.Errors));
        Assert.Contains("before-restore-", restored.Output, StringComparison.Ordinal);
        Assert.Equal(12, (await again.Votes(campaign)).Count);
    }

    [Fact]
    public async Task Without_a_file_it_says_what_it_needs()
    {
        var (exit, _, errors) = await Run("restore");

        Assert.Equal(1, exit);
        Assert.Contains("restore FILE", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Errors)> Run(params string[] arguments)
    {
        var command = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "Ideas.Web.dll"), .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(command)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
