using System.Text;
using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>
/// Walks every screen of admins, moderators and leaders, on a phone and at a desk. On each, axe must find nothing and nothing may be too wide.
/// With IDEAS_SCREENSHOTS set, it also takes the pictures, and looks at each screen in the dark too.
/// </summary>
[Collection(nameof(TourHouse))]
public sealed class AdminTourTests(House house, AdminTourHouse tour) : BrowserTest(house), IClassFixture<AdminTourHouse>
{
    private static readonly string[] Steps = ["question", "time", "way", "look", "background", "board"];

    private Visitor visitor = null!;
    private Tour walk = null!;

    private IPage Page => visitor.Page;

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task Axe_finds_nothing_and_nothing_is_too_wide(Screen screen)
    {
        visitor = await VisitAsync(tour.Server, screen);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

        // Pictures are taken in both sizes by either.
        walk = screen is Screen.Desk ? new Tour(visitor, "fi-light", dark: Pictures.AreWanted ? "fi-dark" : null) : new Tour(visitor, "fi-light-phone", takesPictures: false, find: Accessibility.FindCrampedAsync);

        await SignInAsync("Admin");
        await MakeCampaignAsync();
        await InviteAsync();
        await ModerateAsync();
        await WatchAsync();
        await RunAsync();
        await SecureAsync();
        await SignInAsync("Moderator");
        await WorkAsModeratorAsync();
        await SignInAsync("Leader");
        await ReadAsLeaderAsync();

        walk.End();
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task A_promise_that_is_overdue_says_so_to_everybody_and_to_leaders_first(Screen screen)
    {
        await LetPassAsync("SATU", days: 3);
        visitor = await VisitAsync(tour.Server, screen);
        walk = screen is Screen.Desk ? new Tour(visitor, "fi-light", dark: "fi-dark") : new Tour(visitor, "fi-light-phone", takesPictures: false);

        foreach (var (name, path) in new[] { ("promises", "/promises"), ("board-overdue", "/board"), ("what-happened", "/j/SATU/what-happened"), ("result-overdue", "/j/SATU/result") })
        {
            await visitor.GoAsync(path);
            await Expect(Page.Locator(".clock--late time")).ToHaveTextAsync("Lupaus on 3 päivää myöhässä");
            await SeeAsync(name);
        }

        await SignInAsync("Leader");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Mikä odottaa sinua tänään" })).ToBeVisibleAsync();
        await Expect(Page.Locator("section[aria-labelledby=promises] .clock--late time")).ToHaveTextAsync("Lupaus on 3 päivää myöhässä");
        await SeeAsync("home");
        await SignOutAsync();
        await SignInAsync("Admin");
        await SeeAsync("webhooks", "/webhooks");
        await SeeAsync("api-keys", "/api-keys");

        walk.End();
    }

    /// <summary>As if so many days had passed since the day that leadership promised to answer by.</summary>
    private async Task LetPassAsync(string code, int days)
    {
        await using var connection = new SqliteConnection($"Data Source={tour.Server.Database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """UPDATE "Campaigns" SET "AnswersBy" = $day WHERE "Code" = $code""";
        command.Parameters.AddWithValue("$day", DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki")).DateTime).AddDays(-days).ToString("O", null));
        command.Parameters.AddWithValue("$code", code);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private async Task MakeCampaignAsync()
    {
        await SeeAsync("campaigns", "/campaigns");
        await OpenMenuAsync();
        await SeeAsync("campaigns-menu");
        await SeeAsync("wizard-start", "/campaigns/new");
        await visitor.GoAsync("/campaigns/new/form?from=ideation");
        foreach (var step in Steps)
        {
            await visitor.PressAsync(Page.Locator($".wizard-steps a[href='#step-{step}']"));
            await SeeAsync($"wizard-{step}");
        }

        await visitor.GoAsync("/campaigns/new/form");
        await visitor.PressAsync(Page.Locator(".wizard-actions .button--big"));
        await Expect(Page.Locator("#errors")).ToBeVisibleAsync();
        await SeeAsync("wizard-wrong");
        await SeeAsync("wizard-locked", "/campaigns/JALKA/edit");
        await SeeAsync("campaign-draft", $"/campaigns/{tour.Draft}");
        await SeeAsync("campaign-open", "/campaigns/JALKA");
        await SeeAsync("campaign-closed", "/campaigns/SATU");
        await SeeAsync("units", "/units");
    }

    private async Task InviteAsync()
    {
        await SeeAsync("invite", "/campaigns/JALKA/invite");
        await SeeAsync("invite-closed", "/campaigns/SATU/invite");
        await SeeAsync("poster", "/campaigns/JALKA/poster");
        await visitor.GoAsync($"/campaigns/{tour.PersonalLinks}/invite");
        await new Inviting(visitor).MakeLinksAsync("Aino Aalto", "Bengt Berg");
        await SeeAsync("invite-links");
    }

    private async Task ModerateAsync()
    {
        await SeeAsync("desk-queue", "/campaigns/KETTER/desk?show=Pending");
        await SeeAsync("desk-live", "/campaigns/JALKA/desk?show=Live");
        await SeeAsync("desk-retired", "/campaigns/JALKA/desk?show=Retired");
        await SeeAsync("desk-flagged", "/campaigns/JALKA/desk?show=Flagged");
        await SeeAsync("alike", "/campaigns/JALKA/desk/alike");
        await visitor.GoAsync("/campaigns/JALKA/desk?show=Live");
        foreach (var box in (await Page.Locator("[name=picked]").AllAsync()).Take(2))
        {
            await box.CheckAsync();
        }

        await new Desk(visitor, "JALKA").PressAsync("Yhdistä kaksi valittua");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Yhdistä: tämä jää" }).First).ToBeVisibleAsync();
        await SeeAsync("merge");
        await SeeAsync("import", "/campaigns/JALKA/import");
        await new Desk(visitor, "JALKA").ChooseAsync("ideat.csv", Encoding.UTF8.GetBytes($"Idea;Kuvaus\nPyörille katos;Aseman viereen\n;Pelkkä kuvaus\n{new string('x', 200)};\nSoita 040 123 4567;\n"));
        await SeeAsync("import-preview");
        await SeeAsync("translations", "/campaigns/JALKA/translations");
        await visitor.GoAsync("/campaigns/JALKA/desk?show=Live");
        await SeeAsync("redact", (await Page.Locator("a[href$='/redact']").First.GetAttributeAsync("href"))!);
    }

    private async Task WatchAsync()
    {
        await SeeAsync("watch", "/campaigns/JALKA/watch");
        await SeeAsync("watch-hours", "/campaigns/JALKA/watch?by=Hours");
        await SeeAsync("watch-voters", "/campaigns/JALKA/watch/voters");
        await SeeAsync("set-aside", "/campaigns/JALKA/set-aside");
        await SeeAsync("live-signed-in", "/live/JALKA");
    }

    private async Task RunAsync()
    {
        await SeeAsync("people", "/people");
        await SeeAsync("audit", "/audit");
        await SeeAsync("audit-none", "/audit?text=tätäeiole");
        await SeeAsync("outbox", "/outbox");
        await SeeAsync("jobs", "/jobs");
        await SeeAsync("jobs-failures", "/jobs?failures=true");
        await SeeAsync("feedback", "/feedback");
        await SeeAsync("data", "/data");
        await SeeAsync("rules", "/rules");
        await SeeAsync("news", "/news");
        await SeeAsync("result", "/j/SATU/result");
        await SeeAsync("account-demo", "/account");
    }

    /// <summary>Two-factor sign-in wants an account with a password.</summary>
    private async Task SecureAsync()
    {
        var link = await new Admin(visitor).InviteLeaderAsync("Liisa Leader", $"liisa{Guid.NewGuid():N}@kunta.example");
        await SeeAsync("people-link");
        await SignOutAsync();
        await SeeAsync("password", link.PathAndQuery);
        await new Leader(visitor).ChoosePasswordAsync(link);
        await visitor.GoAsync("/account");
        await SeeAsync("account");
        await visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Ota käyttöön" }));
        await Expect(Page.Locator(".two-factor-qr")).ToBeVisibleAsync();
        await SeeAsync("account-two-factor");
        await SignOutAsync();
    }

    private async Task WorkAsModeratorAsync()
    {
        await SeeAsync("moderator-campaigns", "/campaigns");
        await SeeAsync("moderator-campaign", "/campaigns/KETTER");
        await SeeAsync("moderator-desk", "/campaigns/KETTER/desk");
        await SeeAsync("forbidden", "/jobs");
        await SignOutAsync();
    }

    private async Task ReadAsLeaderAsync()
    {
        await SeeAsync("leader-campaigns", "/campaigns");
        await SeeAsync("leader-results", "/results/JALKA");
        await SeeAsync("leader-results-final", "/results/SATU");
        await SeeAsync("leader-results-part", "/results/SATU?sort=division&status=board");
        await SeeAsync("leader-idea", (await Page.Locator(".result-row .idea-text").First.GetAttributeAsync("href"))!);
        await SeeAsync("leader-groups", "/results/SATU/groups");
        await SeeAsync("leader-report", "/results/SATU/report");
        await SeeAsync("leader-report-short", "/results/JALKA/report?length=short");
        await PresentAsync();
        await SeeAsync("leader-board", "/board");
        await SeeAsync("leader-board-filtered", "/board?aim=Customers&waits=true");
        await visitor.GoAsync("/board");
        var card = (await Page.Locator(".board-card:has(.trial) h3 a").GetAttributeAsync("href"))!;
        await SeeAsync("leader-card", card);
        await SeeAsync("leader-experiment", $"{card}/experiment");
        await SeeAsync("wall", "/board/wall");
    }

    private async Task PresentAsync()
    {
        await SeeAsync("presentations", "/presentations?campaign=SATU");
        await Page.Locator("#Name").FillAsync("Kehittämispäivä");
        await visitor.PressAsync(Page.Locator("main form button"));
        await Expect(Page.Locator(".slides-list")).ToBeVisibleAsync();
        await SeeAsync("presentation");
        var show = (await Page.Locator("a[href$='/show']").GetAttributeAsync("href"))!;

        // On a phone slides stand in one column, whatever they show.
        foreach (var slide in Page.ViewportSize!.Width < 600 ? [1, 5, 8] : Enumerable.Range(1, 8))
        {
            await SeeAsync($"presentation-{slide}", $"{show}#{slide}");
        }
    }

    private async Task SignInAsync(string role)
    {
        await visitor.GoAsync("/signin");
        await visitor.PressAsync(Page.Locator($"button[value={role}]"));
        await Expect(Page.Locator(".nav-end .menu")).ToBeVisibleAsync();
    }

    private async Task SignOutAsync()
    {
        await visitor.PressAsync(Page.Locator(".nav-end .menu > summary"));
        await visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Kirjaudu ulos" }));
        await Expect(Page.Locator(".nav-end .menu")).ToHaveCountAsync(0);
    }

    private async Task OpenMenuAsync()
    {
        await visitor.PressAsync(Page.Locator(".menu > summary").First);
        await Expect(Page.Locator(".menu a[href='/people']")).ToBeVisibleAsync();
    }

    private Task SeeAsync(string name, string? path = null) => walk.SeeAsync(name, path);
}

/// <summary>The demonstration, with a draft and a campaign of personal links.</summary>
public sealed class AdminTourHouse : IAsyncLifetime
{
    public IdeasServer Server { get; private set; } = null!;

    public string Draft { get; private set; } = "";

    public string PersonalLinks { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Server = await IdeasServer.StartAsync("Development");
        await using var chromium = await Chromium.StartAsync();
        var visitor = await chromium.VisitAsync(Server, Screen.Desk, "fi-FI", hasScript: true);
        await visitor.GoAsync("/signin");
        await visitor.PressAsync(visitor.Page.Locator("button[value=Admin]"));
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Kampanjat" })).ToBeVisibleAsync();
        var (admin, inviting) = (new Admin(visitor), new Inviting(visitor));
        Draft = await admin.CreateCampaignAsync(new() { Ideas = ["Henkilöstöhallintojärjestelmäuudistusprojektipäällikköpalaveri", "Kävelykokoukset"] });
        PersonalLinks = await admin.CreateCampaignAsync(new() { Ideas = ["Kävelykokoukset", "Työnkierto"] });
        await inviting.OpenAsync(PersonalLinks);
        await inviting.AskForPersonalLinksAsync();
        await admin.ShowAsync(PersonalLinks);
        await admin.OpenCampaignAsync();
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
