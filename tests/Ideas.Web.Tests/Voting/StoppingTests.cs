using System.Net;
using Ideas.Browser.Tests.Harness;

namespace Ideas.Web.Tests.Voting;

public sealed class StoppingTests
{
    private const int People = 16;
    private const int Enough = 150;

    /// <summary>The real program and a real signal, in the middle of everybody's votes.</summary>
    [Fact]
    public async Task Stopping_finishes_what_came_in_and_every_vote_that_was_acknowledged_is_there_and_no_other()
    {
        var folder = new TemporaryFolder().Taken();
        var before = new IdeasApp { Folder = folder };
        var campaign = await before.Given(ACampaign.Open.WithIdeas(20));
        await before.DisposeAsync();
        var acknowledged = 0;
        int exit;

        await using (var server = await IdeasServer.StartAsync(data: folder.Path))
        {
            var voting = Enumerable.Range(0, People).Select(_ => Task.Run(() => VoteUntilItStops(server.Address, campaign, () => Interlocked.Increment(ref acknowledged)))).ToList();
            await Waiting.Until(() => Task.FromResult(Volatile.Read(ref acknowledged) >= Enough));
            exit = await server.StopAsync();
            await Task.WhenAll(voting);
        }

        await using var after = new IdeasApp { Folder = folder };
        folder.Leave();
        Assert.Equal(0, exit);
        Assert.Equal(acknowledged, (await after.Votes(campaign)).Count);
    }

    private static async Task VoteUntilItStops(Uri address, GivenCampaign campaign, Action acknowledged)
    {
        using var person = new Person(address);
        try
        {
            while (true)
            {
                var page = await person.Choose(await person.Duel(campaign), Choice.Left);
                Assert.Equal(HttpStatusCode.Redirect, page.Status);
                acknowledged();
            }
        }
        catch (HttpRequestException)
        {
            // It listens no longer.
        }
    }
}
