using Ideas.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>Ten pairs on a phone, also where script, network or luck is missing.</summary>
public sealed class DuelTests(House house) : BrowserTest(house)
{
    private const string OneVote = "1 osallistuja, 1 ääni,";

    private static readonly string[] Order = ["Kävelykokoukset", "Yhteinen aamukahvi", "Lyhyemmät lomakkeet", "Työnkierto", "Kasveja toimistoon", "Saunailta"];

    [Fact]
    public async Task A_whole_round_works_without_script()
    {
        var vote = await JoinAsync(await CampaignAsync(), hasScript: false);

        await vote.SuggestAsync("Lainapyöriä työmatkoille");
        await vote.BackToDuelsAsync();
        await vote.PreferByAsync([.. Order, "Lainapyöriä"], atMost: 9);
        await vote.SkipAsync();

        await Expect(vote.Thanks).ToBeVisibleAsync();
        await vote.TenMoreAsync();
        Assert.Equal(1, await vote.PlaceAsync());
    }

    [Fact]
    public async Task With_script_no_page_loads_between_the_pairs()
    {
        var vote = await JoinAsync(await CampaignAsync());
        await vote.Visitor.Page.EvaluateAsync("window.neverReloaded = true");

        await vote.PreferByAsync(Order, atMost: 9);
        await vote.SkipAsync();
        await Expect(vote.Top).ToHaveCountAsync(0);
        await vote.TenMoreAsync();

        Assert.True(await vote.Visitor.Page.EvaluateAsync<bool>("window.neverReloaded === true"));
        Assert.Equal(1, await vote.PlaceAsync());
    }

    [Fact]
    public async Task A_double_tap_counts_once()
    {
        var vote = await JoinAsync(await CampaignAsync());

        await vote.Left.EvaluateAsync("card => { card.click(); card.click(); }");
        await vote.ExpectPlaceAsync(2);

        await vote.ExpectVotesAsync(OneVote);
    }

    [Fact]
    public async Task A_choice_counts_once_when_the_answer_to_it_is_lost()
    {
        var vote = await JoinAsync(await CampaignAsync());
        await vote.Visitor.Page.RouteAsync("**/j/*/vote", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        }, new() { Times = 1 });

        await vote.Visitor.PressAsync(vote.Right);

        await vote.ExpectPlaceAsync(2);
        await vote.ExpectVotesAsync(OneVote);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_last_choice_can_be_taken_back_and_made_anew(bool hasScript)
    {
        var vote = await JoinAsync(await CampaignAsync(), hasScript: hasScript);
        await Expect(vote.Undo).ToBeDisabledAsync();
        await vote.AnswerAsync(vote.Left);
        var pair = await vote.PairAsync();
        await vote.AnswerAsync(vote.Right);

        await vote.AnswerAsync(vote.Undo);

        Assert.Equal((2, pair), (await vote.PlaceAsync(), await vote.PairAsync()));
        await Expect(vote.Status("Valinta peruttu. Valitse uudelleen.")).ToBeVisibleAsync();
        await Expect(vote.Undo).ToBeDisabledAsync();
        await vote.AnswerAsync(vote.Left);
        await Expect(vote.Undo).ToBeEnabledAsync();
        await vote.ExpectVotesAsync("1 osallistuja, 2 ääntä,");
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        var vote = await JoinAsync(await CampaignAsync(), Screen.Desk);
        var keyboard = vote.Visitor.Page.Keyboard;

        await vote.TabToAsync(vote.Left);
        await keyboard.PressAsync("Enter");
        await vote.ExpectPlaceAsync(2);
        await Expect(vote.Question).ToBeFocusedAsync();

        await keyboard.PressAsync("Tab");
        await Expect(vote.Left).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await Expect(vote.Right).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await Expect(vote.Skip).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await vote.ExpectPlaceAsync(3);
        await Expect(vote.Question).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_longest_ideas_and_every_button_fit_on_a_small_phone()
    {
        var code = await House.Admin.CreateCampaignAsync(new()
        {
            Question = "Mikä yksittäinen muutos työpäivissämme, työvälineissämme tai johtamisessamme helpottaisi arkeamme eniten jo ensi syksyn kiireissä, ja miksi?",
            Ideas =
            [
                "Henkilöstön yhteiskäyttöpyörien huoltopiste jokaisen varikon, koulun ja päiväkodin pihaan sekä huoltovuorot, jotka näkyvät intranetissä nyt.",
                "Työpaikkakokoukset pidetään kerran kuukaudessa iltavuoron alkaessa, jotta vuorotyöntekijät pääsevät mukaan päättämään työvuorosuunnitelmasta",
            ],
        });
        await House.Admin.OpenCampaignAsync();
        var vote = await JoinAsync(code);

        foreach (var language in new[] { "fi", "sv", "en" })
        {
            await vote.Visitor.GoAsync($"/language/{language}?back=/j/{code}");
            await vote.Visitor.TakePictureAsync($"duel-longest-{language}");

            foreach (var button in new[] { vote.Left, vote.Right, vote.Skip, vote.Undo })
            {
                await vote.Visitor.ExpectWhollyVisibleAsync(button);
            }
        }
    }

    private Task<string> CampaignAsync() => House.Admin.CreateOpenCampaignAsync(Order);
}
