using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

public sealed class ReceiptTests(House house) : BrowserTest(house)
{
    private static readonly string[] Ideas = ["Kävelykokoukset", "Yhteinen aamukahvi", "Työnkierto", "Hiljainen huone", "Polkupyöräpaja"];

    [Theory]
    [InlineData(Finnish, true)]
    [InlineData(Swedish, true)]
    [InlineData(Swedish, false)]
    public async Task After_a_round_three_words_open_the_own_choices_on_another_phone_and_erase_them(string language, bool hasScript)
    {
        var (words, texts) = language == Finnish ? (Words.Finnish, ReceiptTexts.Finnish) : (Words.Swedish, ReceiptTexts.Swedish);
        var code = await House.Admin.CreateOpenCampaignAsync(Ideas);
        await (await JoinAsync(code)).PreferByAsync(Ideas);
        var vote = new Vote(await VisitAsync(language: language, hasScript: hasScript), code, words);
        await vote.OpenAsync();

        await vote.PreferByAsync(Ideas);
        await Expect(vote.Thanks).ToBeVisibleAsync();
        var first = new Receipt(vote.Visitor, texts);
        await first.ExpectAgreementAsync(10, 10);
        await vote.Visitor.TakePictureAsync($"receipt-thanks-{language}");
        var secret = await first.TakeAsync();
        await vote.Visitor.TakePictureAsync($"receipt-words-{language}");

        var second = new Receipt(await VisitAsync(language: language, hasScript: hasScript), texts);
        await second.TypeAsync(secret.Replace(' ', '-').ToUpperInvariant());
        await second.ExpectOpenAsync();
        await Expect(second.Choices).ToHaveCountAsync(10);
        var (file, data) = await second.DownloadAsync();
        await second.CloseAsync();
        await second.TypeAsync(secret);
        await second.EraseAsync();
        await second.TypeAsync(secret);

        await second.ExpectWrongAsync();
        Assert.Equal("ideas.json", file);
        Assert.All(Ideas, idea => Assert.Contains(idea, data, StringComparison.Ordinal));
        await vote.ExpectVotesAsync(language == Finnish ? "20 ääntä" : "20 röster");
    }
}
