using Ideas.Browser.Tests.Pages;

namespace Ideas.Browser.Tests.Harness;

/// <summary>What most tests share: a browser, a server, and an admin who is signed in.</summary>
public sealed class House : IAsyncLifetime
{
    public Chromium Chromium { get; private set; } = null!;

    public IdeasServer Server { get; private set; } = null!;

    public Visitor AdminVisitor { get; private set; } = null!;

    public Admin Admin => new(AdminVisitor);

    public async Task InitializeAsync()
    {
        Chromium = await Chromium.StartAsync();
        Server = await IdeasServer.StartAsync();
        AdminVisitor = await Chromium.VisitAsync(Server, Screen.Desk, "fi-FI", hasScript: true);
        await Admin.CreateFirstAdminAsync(Server.FirstAdminLink!);
        await Admin.SignInAsync();
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Server.DisposeAsync();
    }
}

[CollectionDefinition(nameof(House))]
public sealed class HouseCollection : ICollectionFixture<House>;
