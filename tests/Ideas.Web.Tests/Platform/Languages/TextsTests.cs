using System.Text.RegularExpressions;
using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Tests.Platform.Languages;

public sealed partial class TextsTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_text_that_the_program_asks_for_is_there(string language)
    {
        var texts = TextKeys.Of(language);

        Assert.Empty(Asked().Except(texts.Keys));
        Assert.DoesNotContain(texts, text => string.IsNullOrWhiteSpace(text.Value));
    }

    [Fact]
    public void No_text_is_there_that_nobody_asks_for()
    {
        Assert.Empty(TextKeys.Of("").Keys.Except(Asked()).Except(TextKeys.Mentioned()));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void All_languages_have_the_same_keys_with_the_same_places_for_values(string language)
    {
        var (finnish, texts) = (TextKeys.Of(""), TextKeys.Of(language));

        Assert.Equal(finnish.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(finnish.Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal)), key => Assert.Equal((key, Places(finnish[key])), (key, Places(texts[key]))));
    }

    [Theory]
    [InlineData("fi", "1 ääni", "2 ääntä")]
    [InlineData("sv", "1 röst", "2 röster")]
    [InlineData("en", "1 vote", "2 votes")]
    public async Task Plurals_are_right(string language, string one, string two)
    {
        await using var alone = new IdeasApp();
        var (campaign, ada) = (await alone.Given(ACampaign.Open.WithIdeas(4)), alone.Somebody());
        await ada.Get($"/language/{language}");

        await Voting.Crowd.Vote(alone, campaign, people: 1, duels: 1);
        var first = await ada.Get($"{campaign.Home}/ranking");
        await Voting.Crowd.Vote(alone, campaign, people: 1, duels: 1);
        var second = await ada.Get($"{campaign.Home}/ranking");

        Assert.Contains($", {one},", first.One(".page-head p:last-child").Line(), StringComparison.Ordinal);
        Assert.Contains($", {two},", second.One(".page-head p:last-child").Line(), StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Asked() => [.. TextKeys.Spelled(), .. TextKeys.Built(app.Get<JobCatalogue>().All.Select(job => job.Name))];

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
