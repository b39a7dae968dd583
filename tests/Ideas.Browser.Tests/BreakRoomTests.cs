using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>A shared device starts afresh for each person.</summary>
public sealed class BreakRoomTests(House house) : BrowserTest(house)
{
    [Theory]
    [InlineData(Finnish, true)]
    [InlineData(Swedish, true)]
    [InlineData(Finnish, false)]
    public async Task One_person_after_another_takes_part_and_none_sees_the_one_before(string language, bool hasScript)
    {
        var tablet = await TabletAsync(language, hasScript);
        await tablet.StartAsync();
        await tablet.Vote.AnswerAsync(tablet.Vote.Left);
        await tablet.Vote.AnswerAsync(tablet.Vote.Right);

        await tablet.NextPersonAsync();
        await tablet.ExpectWelcomeAsync();
        await tablet.Vote.Visitor.Page.GoBackAsync();
        await tablet.Vote.OpenAsync();

        Assert.Equal(1, await tablet.Vote.PlaceAsync());
        await Expect(tablet.Vote.Undo).ToBeDisabledAsync();
        await tablet.Vote.AnswerAsync(tablet.Vote.Left);
        await tablet.Vote.ExpectVotesAsync(language == Finnish ? "2 osallistujaa, 3 ääntä," : "2 deltagare, 3 röster,");
    }

    [Theory]
    [InlineData(Finnish)]
    [InlineData(Swedish)]
    public async Task Going_back_does_not_show_what_the_person_before_wrote(string language)
    {
        var tablet = await TabletAsync(language);
        var page = tablet.Vote.Visitor.Page;
        await tablet.StartAsync();
        await tablet.Vote.Visitor.GoAsync(new Uri(page.Url).AbsolutePath + "/idea");
        await page.Locator("textarea").First.FillAsync("Salainen idea");

        await tablet.NextPersonAsync();
        await tablet.ExpectWelcomeAsync();
        await page.GoBackAsync();

        await Expect(page.Locator("html")).Not.ToContainTextAsync("Salainen");
        Assert.DoesNotContain("Salainen", await page.EvaluateAsync<string>("[...document.querySelectorAll('textarea')].map(box => box.value).join() + JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Finnish)]
    [InlineData(Swedish)]
    public async Task After_a_minute_it_asks_and_goes_on_for_who_is_there(string language)
    {
        var tablet = await TabletAsync(language);
        await tablet.StartAsync();
        await tablet.Vote.AnswerAsync(tablet.Vote.Left);

        await tablet.PassAsync(55);
        await Expect(tablet.Question).ToBeHiddenAsync();
        await tablet.PassAsync(10);
        await Expect(tablet.Question).ToBeVisibleAsync();
        await Expect(tablet.Here).ToBeFocusedAsync();
        await tablet.Vote.Visitor.TakePictureAsync($"break-room-{language}");
        await tablet.PassAsync(20);
        await tablet.Vote.Visitor.PressAsync(tablet.Here);
        await tablet.PassAsync(40);

        await Expect(tablet.Question).ToBeHiddenAsync();
        Assert.Equal(2, await tablet.Vote.PlaceAsync());
    }

    [Theory]
    [InlineData(Finnish)]
    [InlineData(Swedish)]
    public async Task Half_a_minute_later_it_starts_afresh(string language)
    {
        var tablet = await TabletAsync(language);
        await tablet.StartAsync();
        await tablet.Vote.AnswerAsync(tablet.Vote.Left);

        await tablet.PassAsync(61);
        await Expect(tablet.Question).ToBeVisibleAsync();
        await tablet.PassAsync(31);

        await tablet.ExpectWelcomeAsync();
        await tablet.StartAsync();
        Assert.Equal(1, await tablet.Vote.PlaceAsync());
    }

    [Fact]
    public async Task A_tablet_that_nobody_uses_asks_nothing()
    {
        var tablet = await TabletAsync(Finnish);

        await tablet.PassAsync(600);
        await tablet.PassAsync(600);

        await tablet.ExpectWelcomeAsync();
        await Expect(tablet.Question).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_walks_away_from_a_page_outside_of_the_campaign_leaves_nothing_behind_either()
    {
        var tablet = await TabletAsync(Finnish);
        await tablet.StartAsync();
        await tablet.Vote.AnswerAsync(tablet.Vote.Left);
        await tablet.Vote.Visitor.GoAsync("/privacy");

        await tablet.PassAsync(61);
        await Expect(tablet.Question).ToBeVisibleAsync();
        await tablet.PassAsync(31);

        await tablet.ExpectWelcomeAsync();
        await tablet.StartAsync();
        Assert.Equal(1, await tablet.Vote.PlaceAsync());
    }

    [Theory]
    [InlineData("/receipt")]
    [InlineData("/board")]
    [InlineData("/")]
    public async Task From_there_too_the_next_person_begins_at_once_and_a_receipt_is_closed(string address)
    {
        var tablet = await TabletAsync(Finnish);
        var (visitor, page) = (tablet.Vote.Visitor, tablet.Vote.Visitor.Page);
        await tablet.StartAsync();
        await tablet.Vote.AnswerAsync(tablet.Vote.Left);
        await visitor.GoAsync(address);
        await page.Context.AddCookiesAsync([new() { Name = "receipt", Value = "open", Domain = new Uri(page.Url).Host, Path = "/receipt" }]);
        await Expect(page.Locator(".site-nav")).ToBeHiddenAsync();

        await tablet.NextPersonAsync();

        await tablet.ExpectWelcomeAsync();
        await Expect(page.Locator("body[data-shared=fresh]")).ToBeAttachedAsync();
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name is "receipt" or "participant");
    }

    [Fact]
    public async Task A_tablet_whose_mode_has_run_out_asks_for_it_again_before_anybody_starts()
    {
        var tablet = await TabletAsync(Finnish);
        var page = tablet.Vote.Visitor.Page;

        // What the page still loads would bring the cookie back.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Context.ClearCookiesAsync(new() { Name = "shared" });

        await page.ReloadAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/break-room$"));
        await tablet.TurnOnAsync();
    }

    [Fact]
    public async Task Another_campaign_leads_back_to_the_one_the_tablet_is_for()
    {
        var tablet = await TabletAsync(Finnish);
        var page = tablet.Vote.Visitor.Page;
        var at = page.Url;
        var other = await House.Admin.CreateOpenCampaignAsync("Kirjasto", "Uimahalli");

        await page.GotoAsync(new Uri(new Uri(at), $"/j/{other}/welcome").ToString());

        await Expect(page).ToHaveURLAsync(at);
        await tablet.ExpectWelcomeAsync();
    }

    [Fact]
    public async Task An_answer_on_its_way_is_waited_for()
    {
        var tablet = await TabletAsync(Finnish);
        var page = tablet.Vote.Visitor.Page;
        await tablet.StartAsync();
        await page.EvaluateAsync("document.body.dataset.sending = ''");

        await tablet.NextPersonAsync();
        await Expect(page.GetByText("Viimeinen vastauksesi on vielä matkalla.")).ToBeVisibleAsync();
        Assert.Equal(1, await tablet.Vote.PlaceAsync());
        await page.EvaluateAsync("delete document.body.dataset.sending");
        await tablet.PassAsync(1);

        await tablet.ExpectWelcomeAsync();
    }

    [Fact]
    public async Task Nobody_leaves_while_answers_wait_for_the_connection()
    {
        var tablet = await TabletAsync(Finnish);
        var page = tablet.Vote.Visitor.Page;
        await tablet.StartAsync();
        await page.EvaluateAsync("document.body.dataset.waiting = 1");

        await tablet.PassAsync(120);
        await Expect(tablet.Question).ToBeHiddenAsync();
        await tablet.NextPersonAsync();
        await Expect(page.GetByText("Vastauksesi odottavat vielä yhteyttä.")).ToBeVisibleAsync();
        Assert.Equal(1, await tablet.Vote.PlaceAsync());

        await page.EvaluateAsync("delete document.body.dataset.waiting");
        await tablet.NextPersonAsync();
        await tablet.ExpectWelcomeAsync();
    }

    [Fact]
    public async Task Without_a_connection_it_starts_afresh_as_soon_as_there_is_one()
    {
        var tablet = await TabletAsync(Finnish);
        tablet.Vote.Visitor.Forgive("net::ERR_INTERNET_DISCONNECTED");
        await tablet.StartAsync();

        await tablet.Vote.Visitor.Context.SetOfflineAsync(true);
        await tablet.NextPersonAsync();
        await Expect(tablet.Vote.Visitor.Page.GetByText("Aloitamme alusta heti, kun yhteys palaa.")).ToBeVisibleAsync();
        await tablet.Vote.Visitor.Context.SetOfflineAsync(false);
        await tablet.PassAsync(4);

        await tablet.ExpectWelcomeAsync();
    }

    private async Task<Tablet> TabletAsync(string language, bool hasScript = true)
    {
        var code = await House.Admin.CreateOpenCampaignAsync("Kävelykokoukset", "Yhteinen aamukahvi", "Työnkierto", "Saunailta");
        var isFinnish = language == Finnish;
        var visitor = await VisitAsync(language: language, hasScript: hasScript);
        if (hasScript)
        {
            await visitor.Page.Clock.InstallAsync();
        }

        var tablet = new Tablet(new Vote(visitor, code, isFinnish ? Words.Finnish : Words.Swedish), code, isFinnish ? TabletWords.Finnish : TabletWords.Swedish);
        await tablet.TurnOnAsync();
        return tablet;
    }
}
