using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>From the code to the receipt for whoever has no pointer, or no script; and the switches of the duel.</summary>
public sealed class EverybodyTests(House house) : BrowserTest(house)
{
    private static readonly string[] Ideas = ["Kävelykokoukset", "Yhteinen aamukahvi", "Lyhyemmät lomakkeet", "Työnkierto", "Kasveja toimistoon", "Saunailta"];

    [Theory]
    [InlineData(Finnish)]
    [InlineData(Swedish)]
    public async Task The_keyboard_alone_leads_from_the_code_to_the_receipt(string language)
    {
        var code = await House.Admin.CreateOpenCampaignAsync(Ideas);
        var (vote, words) = Visit(await VisitAsync(Screen.Desk, language), code, language);
        var (page, keyboard) = (vote.Visitor.Page, vote.Visitor.Page.Keyboard);
        await vote.Visitor.GoAsync("/");

        await vote.TabToAsync(page.Locator("#Code"));
        await keyboard.TypeAsync(code.ToLowerInvariant());
        await keyboard.PressAsync("Enter");
        await Expect(vote.Start).ToBeVisibleAsync();
        await vote.TabToAsync(vote.Start);
        await keyboard.PressAsync("Enter");
        await Expect(vote.Keys).ToBeVisibleAsync();
        for (var place = 1; place <= 10; place++)
        {
            await vote.ExpectPlaceAsync(place);
            await keyboard.PressAsync(place % 2 == 0 ? "ArrowLeft" : "2");
            if (place == 5)
            {
                await Expect(vote.NotNow).ToBeVisibleAsync();
                await vote.TabToAsync(vote.NotNow);
                await keyboard.PressAsync("Enter");
            }
        }

        await Expect(vote.Thanks).ToBeFocusedAsync();
        var take = page.GetByRole(AriaRole.Button, new() { Name = words.Take });
        await vote.TabToAsync(take);
        await keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = words.Words })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Finnish)]
    [InlineData(Swedish)]
    public async Task Without_script_everything_from_the_welcome_to_the_erasure_works(string language)
    {
        var code = await House.Admin.CreateOpenCampaignAsync(Ideas);
        var (vote, texts) = Visit(await VisitAsync(language: language, hasScript: false), code, language);
        await vote.OpenAsync();

        await vote.PreferByAsync(Ideas, atMost: 10);
        await Expect(vote.Thanks).ToBeVisibleAsync();
        var receipt = new Receipt(vote.Visitor, texts);
        var words = await receipt.TakeAsync();
        await receipt.TypeAsync(words);
        await receipt.ExpectOpenAsync();
        await receipt.EraseAsync();
        await receipt.TypeAsync(words);
        await receipt.ExpectWrongAsync();
    }

    [Theory]
    [InlineData("1", 2)]
    [InlineData("2", 2)]
    [InlineData("ArrowLeft", 2)]
    [InlineData("ArrowRight", 2)]
    [InlineData("s", 2)]
    [InlineData("z", 1)]
    [InlineData("a", 1)]
    public async Task One_key_answers_until_the_switch_is_off(string key, int expected)
    {
        var vote = await JoinAsync(await House.Admin.CreateOpenCampaignAsync(Ideas), Screen.Desk);
        var keyboard = vote.Visitor.Page.Keyboard;
        await Expect(vote.Keys).ToBeVisibleAsync();

        await keyboard.PressAsync(key);
        await vote.ExpectPlaceAsync(expected);
        await vote.Keys.UncheckAsync();
        await vote.Question.ClickAsync();
        await keyboard.PressAsync(key);
        await vote.Visitor.Page.ReloadAsync();

        await Expect(vote.Keys).Not.ToBeCheckedAsync();
        await vote.ExpectPlaceAsync(expected);
    }

    [Theory]
    [InlineData(Finnish)]
    [InlineData(Swedish)]
    public async Task A_skip_may_say_why(string language)
    {
        var vote = await JoinAsync(await House.Admin.CreateOpenCampaignAsync(Ideas), language: language);

        await vote.SkipBecauseAsync(language == Finnish ? "Molemmat hyviä" : "Båda är bra");
        await vote.ExpectPlaceAsync(2);

        Assert.Equal(1, await vote.VotesAsync());
    }

    private static (Vote Vote, ReceiptTexts Texts) Visit(Visitor visitor, string code, string language) => language == Finnish
        ? (new Vote(visitor, code, Words.Finnish), ReceiptTexts.Finnish)
        : (new Vote(visitor, code, Words.Swedish), ReceiptTexts.Swedish);
}
