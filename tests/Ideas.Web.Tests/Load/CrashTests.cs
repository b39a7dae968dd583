namespace Ideas.Web.Tests.Load;

/// <summary>The load program itself, in small, against the server that was built beside these tests.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task A_server_that_is_killed_while_people_vote_has_every_vote_it_acknowledged()
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await Ideas.Load.Program.RunAsync(
            ["crash", "--server", AppContext.BaseDirectory, "--kills", "2", "--participants", "40", "--clients", "8", "--ideas", "30", "--shortest", "1", "--longest", "2"], output, error);

        Assert.True(code == 0, $"{output}{error}");
        Assert.Contains("lost 0, doubled 0, invented 0, changed 0", output.ToString(), StringComparison.Ordinal);
    }
}
