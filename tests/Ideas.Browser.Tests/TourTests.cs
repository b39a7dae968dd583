using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>
/// Walks every screen that employees see, in each language and theme: with normal texts and the longest, empty, wrong and offline.
/// On each, axe must find nothing and nothing may be too wide. With IDEAS_SCREENSHOTS set, it also takes the pictures.
/// </summary>
[Collection(nameof(TourHouse))]
public sealed class TourTests(House house, TourHouse tour) : BrowserTest(house)
{
    /// <summary>So unlike each other that none is asked about.</summary>
    private static readonly Dictionary<string, string> Own = new()
    {
        ["fi-light"] = "Kirjastoauto pysähtyy varikollakin",
        ["fi-dark"] = "Hammashuolto illalla",
        ["sv-light"] = "Gratis bussbiljett",
        ["sv-dark"] = "Kortare möten",
        ["en-light"] = "Quiet room upstairs",
        ["en-dark"] = "Borrow a drill",
    };

    private Visitor visitor = null!;
    private Tour walk = null!;
    private string suffix = "";

    private IPage Page => visitor.Page;

    [Theory]
    [InlineData("fi", ColorScheme.Light)]
    [InlineData("fi", ColorScheme.Dark)]
    [InlineData("sv", ColorScheme.Light)]
    [InlineData("sv", ColorScheme.Dark)]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_nothing_is_too_wide(string language, ColorScheme theme)
    {
        suffix = $"{language}-{(theme is ColorScheme.Dark ? "dark" : "light")}";
        visitor = await VisitAsync(tour.Server);
        walk = new Tour(visitor, suffix, find: theme is ColorScheme.Dark ? Accessibility.FindPaleAsync : null);
        visitor.Forgive("unknown error occurred when fetching the script");
        visitor.Forgive("ERR_INTERNET_DISCONNECTED");
        await Page.EmulateMediaAsync(new() { ColorScheme = theme });
        await visitor.GoAsync($"/language/{language}?back=/");

        await JoinAsync();
        await DuelAsync();
        await ProposeAsync();
        await FinishAsync();
        await ReadAsync();
        await GoOfflineAsync();
        await ShareAsync();

        walk.End();
    }

    private async Task JoinAsync()
    {
        await SeeAsync("front", "/");
        await SeeAsync("front-wrong-code", "/?code=XX");
        await SeeAsync("welcome", "/j/JALKA");
        await SeeAsync("welcome-background", "/j/NELJA");
        await SeeAsync("welcome-long", $"/j/{tour.LongTexts}");
    }

    private async Task DuelAsync()
    {
        await StartAsync("JALKA");
        await SeeAsync("duel");
        await Page.Locator("[data-why] summary").TapAsync();
        await SeeAsync("duel-why");
        await SeeAsync("duel-notice", "/j/JALKA?notice=IdeaRetired");
        await StartAsync(tour.LongTexts);
        await SeeAsync("duel-long");
        await SeeAsync("duel-empty", $"/j/{tour.NoIdeas}");
        await StartAsync(tour.NoIdeas);
        await SeeAsync("duel-empty");
        await SeeAsync("ranking-empty", $"/j/{tour.NoIdeas}/ranking");
        await SeeAsync("over", "/j/SATU");
        await SeeAsync("collecting", "/j/KETTER");
    }

    private async Task ProposeAsync()
    {
        await visitor.GoAsync("/j/JALKA");
        await AnswerAsync(5);
        await SeeAsync("idea-pause");
        await Page.Locator("#idea [name=text]").FillAsync("Johtoryhmä käy työpaikalla kerran viikossa");
        await Expect(Page.Locator("#idea .similar li, #idea [data-similar] li").First).ToBeVisibleAsync();
        await SeeAsync("idea-similar");
        await Page.Locator("#idea [name=text]").FillAsync("Soita minulle numeroon 040 123 4567, niin kerron lisää");
        await Page.Locator("#idea .button--big").First.TapAsync();
        await Expect(Page.Locator("[name=anyway]")).ToBeVisibleAsync();
        await SeeAsync("idea-personal");
        await Page.Locator("#idea [name=text]").FillAsync("");
        await Page.Locator("#idea .button--big").First.TapAsync();
        await Expect(Page.Locator(".field-error").First).ToBeVisibleAsync();
        await SeeAsync("idea-wrong");
        await Page.Locator("#idea [name=text]").FillAsync(Own[suffix]);
        await Page.Locator("#idea summary").First.TapAsync();
        await Page.Locator("#idea [name=details]").FillAsync("Moni meistä ei ehdi kirjastoon työvuoron jälkeen.\nPysähdys voisi olla kerran kuussa.");
        await Page.Locator("#idea .button--big").First.TapAsync();
        await Expect(Page.Locator(".notice--success")).ToBeVisibleAsync();
        await SeeAsync("idea-added");
        await SeeAsync("idea", "/j/JALKA/idea");
        var own = (await Page.Locator("a[href*='/ideas/'][href$='/edit']").First.GetAttributeAsync("href"))!;
        await SeeAsync("idea-page", own[..^"/edit".Length]);
        await SeeAsync("idea-edit", own);
    }

    private async Task FinishAsync()
    {
        await visitor.GoAsync("/j/JALKA");
        await AnswerAsync(5);
        await SeeAsync("thanks");
        await Page.Locator("form[action$='/receipt'] button").TapAsync();
        await Expect(Page.Locator(".receipt-words")).ToBeVisibleAsync();
        await SeeAsync("receipt-words");
        var words = await Page.Locator(".receipt-words").InnerTextAsync();
        await SeeAsync("receipt-open", "/receipt");
        await OpenReceiptAsync("kaikki väärin tässä");
        await Expect(Page.Locator(".notice--error, .field-error").First).ToBeVisibleAsync();
        await SeeAsync("receipt-wrong");
        await OpenReceiptAsync(words);
        await Expect(Page.Locator("a[href$='/receipt/erase']")).ToBeVisibleAsync();
        await SeeAsync("receipt");
        await SeeAsync("receipt-erase", "/receipt/erase");
        await SeeAsync("ranking", "/j/JALKA/ranking");
        await SeeAsync("ranking-final", "/j/SATU/ranking");
    }

    private async Task ReadAsync()
    {
        await SeeAsync("live", "/live/JALKA");
        await SeeAsync("live-newest", "/live/JALKA#4");
        await SeeAsync("live-top", "/live/JALKA#5");
        await SeeAsync("board", "/board");
        await SeeAsync("board-card", (await Page.Locator(".board-card h3 a").First.GetAttributeAsync("href"))!);
        await SeeAsync("accessibility", "/accessibility");
        await SeeAsync("privacy", "/privacy");
        await SeeAsync("not-found", "/nowhere");
        await SeeAsync("sign-in", "/signin");
    }

    private async Task GoOfflineAsync()
    {
        await visitor.GoAsync("/j/JALKA");
        await new Vote(visitor, "JALKA", Words.Finnish).ExpectInstalledAsync();
        await visitor.Context.SetOfflineAsync(true);
        await Page.Locator(".duel-card").First.TapAsync();
        await Expect(Page.Locator("body[data-waiting]")).ToBeAttachedAsync();
        await SeeAsync("duel-offline");
        await SeeAsync("offline", "/j/JALKA/ranking");
        await visitor.Context.SetOfflineAsync(false);

        // It goes on by itself.
        await Expect(Page.Locator(".top-list")).ToBeVisibleAsync();
    }

    private async Task ShareAsync()
    {
        await SeeAsync("break-room", $"/j/{tour.LongTexts}/break-room");
        await Page.Locator("form[action$='handler=On'] button").TapAsync();
        await Expect(Page.Locator("body[data-shared]")).ToBeAttachedAsync();
        await SeeAsync("break-room-welcome");
        await StartAsync(tour.LongTexts);
        await SeeAsync("break-room-duel");
    }

    private async Task StartAsync(string code)
    {
        await visitor.GoAsync($"/j/{code}");
        if (Page.Url.EndsWith("/welcome", StringComparison.Ordinal))
        {
            await Page.Locator("main form:not([id]) .button--big").First.TapAsync();
            await Page.WaitForURLAsync(address => !address.EndsWith("/welcome", StringComparison.Ordinal));
        }
    }

    private async Task AnswerAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var before = await Page.TitleAsync();
            await Page.Locator(".duel-card").First.TapAsync();
            await Expect(Page).Not.ToHaveTitleAsync(before);
        }
    }

    private async Task OpenReceiptAsync(string words)
    {
        await visitor.GoAsync("/receipt");
        await Page.Locator("main input[type=text], main input[name=words], main textarea").First.FillAsync(words);
        await Page.Locator("main form .button--big").First.TapAsync();
    }

    private Task SeeAsync(string name, string? path = null) => walk.SeeAsync(name, path);
}

/// <summary>The demonstration, with a campaign of the longest texts and one of none.</summary>
public sealed class TourHouse : IAsyncLifetime
{
    public IdeasServer Server { get; private set; } = null!;

    public string LongTexts { get; private set; } = "";

    public string NoIdeas { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Server = await IdeasServer.StartAsync("Development");
        await using var chromium = await Chromium.StartAsync();
        var visitor = await chromium.VisitAsync(Server, Screen.Desk, "fi-FI", hasScript: true);
        await visitor.GoAsync("/signin");
        await visitor.PressAsync(visitor.Page.Locator("button[value=Admin]"));
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Kampanjat" })).ToBeVisibleAsync();
        var admin = new Admin(visitor);
        LongTexts = await admin.CreateCampaignAsync(new()
        {
            Question = "Mikä yksittäinen muutos työpäivissämme, työvälineissämme tai johtamisessamme helpottaisi arkeamme eniten jo ensi syksyn kiireissä, ja miksi?",
            Ideas =
            [
                "Henkilöstöhallintojärjestelmäuudistusprojektipäällikköpalaveri",
                "Työpaikkakokoukset pidetään kerran kuukaudessa iltavuoron alkaessa, jotta vuorotyöntekijät pääsevät mukaan päättämään työvuorosuunnitelmasta",
            ],
        });
        await admin.OpenCampaignAsync();
        NoIdeas = await admin.CreateOpenCampaignAsync();
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

/// <summary>Tours take long and touch nothing that others look at, so they run beside the other tests, with a browser and servers of their own.</summary>
[CollectionDefinition(nameof(TourHouse))]
public sealed class TourHouseCollection : ICollectionFixture<House>, ICollectionFixture<TourHouse>;
