using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>A phone in a lift, a cellar or a tunnel: what was chosen waits, and arrives once.</summary>
public sealed class OfflineTests(House house) : BrowserTest(house)
{
    private static readonly string[] Ideas = ["Kävelykokoukset", "Yhteinen aamukahvi", "Lyhyemmät lomakkeet", "Työnkierto", "Kasveja toimistoon", "Saunailta"];

    [Theory]
    [InlineData(Finnish, "1 valinta odottaa yhteyttä.", "2 valintaa odottaa yhteyttä.", "Tallennettu. Duelli 3 / 10.")]
    [InlineData(Swedish, "1 svar väntar på anslutning.", "2 svar väntar på anslutning.", "Sparat. Duell 3 av 10.")]
    public async Task Choices_wait_for_the_network_while_the_next_pairs_are_there_already(string language, string one, string two, string saved)
    {
        var vote = await JoinAsync(await CampaignAsync(), language: language);
        await vote.ExpectInstalledAsync();

        await vote.Visitor.Context.SetOfflineAsync(true);
        await vote.AnswerAsync(vote.Left);
        await Expect(vote.Status(one)).ToBeVisibleAsync();
        await vote.AnswerAsync(vote.Left);
        await Expect(vote.Status(two)).ToBeVisibleAsync();
        Assert.Equal(3, await vote.PlaceAsync());
        await vote.Visitor.Context.SetOfflineAsync(false);

        await Expect(vote.Status(saved)).ToBeVisibleAsync();
        Assert.Equal(2, await vote.VotesAsync());
    }

    [Fact]
    public async Task Without_a_network_the_page_opens_again_with_the_open_pair_and_what_waits()
    {
        var vote = await JoinAsync(await CampaignAsync());
        await vote.ExpectInstalledAsync();
        await vote.Visitor.Context.SetOfflineAsync(true);
        await vote.AnswerAsync(vote.Right);
        var open = await vote.PairAsync();

        await vote.OpenAsync();

        await vote.ExpectPlaceAsync(2);
        Assert.Equal(open, await vote.PairAsync());
        await Expect(vote.Status("1 valinta odottaa yhteyttä.")).ToBeVisibleAsync();
        await vote.Visitor.Context.SetOfflineAsync(false);
        await Expect(vote.Status("Tallennettu. Duelli 2 / 10.")).ToBeVisibleAsync();
        await vote.OpenAsync();
        Assert.Equal((2, open), (await vote.PlaceAsync(), await vote.PairAsync()));
        Assert.Equal(1, await vote.VotesAsync());
    }

    [Fact]
    public async Task A_page_that_is_slower_than_the_installing_is_kept_as_well()
    {
        var vote = await JoinAsync(await CampaignAsync());
        var page = vote.Visitor.Page;
        await vote.ExpectInstalledAsync();
        await page.EvaluateAsync("async () => { await (await navigator.serviceWorker.ready).unregister(); await caches.delete('kept-1'); }");
        var (isHeld, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/*.css", async route =>
        {
            isHeld.TrySetResult();
            await release.Task;
            await route.ContinueAsync();
        });

        await page.GotoAsync(page.Url, new() { WaitUntil = WaitUntilState.Commit });
        await isHeld.Task.WaitAsync(Chromium.Patience);
        var other = await vote.Visitor.Context.NewPageAsync();
        await other.GotoAsync($"{page.Url}/idea");
        await other.WaitForFunctionAsync("() => Boolean(navigator.serviceWorker.controller)");
        release.SetResult();

        await vote.ExpectInstalledAsync();
    }

    [Fact]
    public async Task A_hand_that_runs_out_waits_and_goes_on_by_itself()
    {
        var vote = await JoinAsync(await CampaignAsync());
        await vote.ExpectInstalledAsync();
        await vote.Visitor.Context.SetOfflineAsync(true);
        await vote.AnswerAsync(vote.Left);
        await vote.AnswerAsync(vote.Left);

        await vote.Visitor.PressAsync(vote.Left);
        await Expect(vote.Status("3 valintaa odottaa yhteyttä.")).ToBeVisibleAsync();
        await vote.Visitor.PressAsync(vote.Right);
        await vote.Visitor.Context.SetOfflineAsync(false);

        await vote.ExpectPlaceAsync(4);
        Assert.Equal(3, await vote.VotesAsync());
    }

    [Fact]
    public async Task A_phone_that_is_switched_off_keeps_what_waits()
    {
        var server = await StartServerAsync();
        var admin = new Admin(await VisitAsync(server, Screen.Desk));
        await admin.CreateFirstAdminAsync(server.FirstAdminLink!);
        await admin.SignInAsync();
        var code = await admin.CreateOpenCampaignAsync(Ideas);
        await using var phone = House.Chromium.Keep(server, Finnish);
        var vote = new Vote(await phone.SwitchOnAsync(), code, Words.Finnish);
        await vote.OpenAsync();
        await vote.ExpectInstalledAsync();
        await server.KillAsync();
        await vote.AnswerAsync(vote.Left);
        await Expect(vote.Status("1 valinta odottaa yhteyttä.")).ToBeVisibleAsync();
        var open = await vote.PairAsync();

        await phone.SwitchOffAsync();
        vote = new Vote(await phone.SwitchOnAsync(), code, Words.Finnish);
        await vote.OpenAsync();

        await vote.ExpectPlaceAsync(2);
        Assert.Equal(open, await vote.PairAsync());
        await server.StartAgainAsync();
        await Expect(vote.Status("Tallennettu. Duelli 2 / 10.")).ToBeVisibleAsync();
        Assert.Equal(1, await vote.VotesAsync());
    }

    private Task<string> CampaignAsync() => House.Admin.CreateOpenCampaignAsync(Ideas);
}
