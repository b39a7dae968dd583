using Ideas.Browser.Tests.Pages;

namespace Ideas.Browser.Tests.Harness;

/// <summary>Hands out visitors, and sees after the test that none of them met anything amiss, and that no server reported a failure.</summary>
[Collection(nameof(House))]
public abstract class BrowserTest(House house) : IAsyncLifetime
{
    protected const string Finnish = "fi-FI";
    protected const string Swedish = "sv-FI";

    private readonly List<Visitor> visitors = [];
    private readonly List<IdeasServer> servers = [];

    protected House House => house;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        var amiss = visitors.SelectMany(visitor => visitor.Amiss).Concat(house.Server.TakeFailures()).Concat(servers.SelectMany(server => server.TakeFailures())).ToList();
        foreach (var visitor in visitors)
        {
            await visitor.DisposeAsync();
        }

        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        Problems.AssertNone(amiss);
    }

    /// <summary>A server for this test alone.</summary>
    protected async Task<IdeasServer> StartServerAsync(string environment = "Production")
    {
        var server = await IdeasServer.StartAsync(environment);
        servers.Add(server);
        return server;
    }

    protected Task<Visitor> VisitAsync(Screen screen = Screen.Phone, string language = Finnish, bool hasScript = true) =>
        VisitAsync(house.Server, screen, language, hasScript);

    protected async Task<Visitor> VisitAsync(IdeasServer server, Screen screen = Screen.Phone, string language = Finnish, bool hasScript = true)
    {
        var visitor = await house.Chromium.VisitAsync(server, screen, language, hasScript);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>An employee who has opened the campaign's link.</summary>
    protected async Task<Vote> JoinAsync(string code, Screen screen = Screen.Phone, bool hasScript = true, string language = Finnish)
    {
        var vote = new Vote(await VisitAsync(screen, language, hasScript), code, language == Finnish ? Words.Finnish : Words.Swedish);
        await vote.OpenAsync();
        return vote;
    }
}
