using System.Net;

namespace Ideas.Web.Tests.Voting;

public sealed class CodeTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task A_wrong_code_gets_a_clear_sentence_in_the_readers_language(string language)
    {
        using var ada = app.Somebody();
        await ada.Get($"/language/{language}");

        var page = await ada.Get("/j/QQQQQ9");

        Assert.Equal((HttpStatusCode.NotFound, app.SentenceIn(language, "error.code")), (page.Status, page.Heading));
        Assert.Equal(app.SentenceIn(language, "error.code.text"), page.One(".lead").Line());
        Assert.Equal(language, page.Html.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/j/x")]
    [InlineData("/j/QQQQQ9/idea")]
    [InlineData("/j/QQQQQ9/ranking")]
    [InlineData("/j/QQQQQ9/qr.svg")]
    [InlineData("/live/QQQQQ9")]
    [InlineData("/live/QQQQQ9/state?language=fi")]
    public async Task A_wrong_code_is_not_found_anywhere(string address)
    {
        using var ada = app.Somebody();

        var page = await ada.Get(address);

        Assert.Equal((HttpStatusCode.NotFound, app.Sentence("error.code")), (page.Status, page.Heading));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/idea")]
    public async Task A_code_in_small_letters_leads_to_its_one_spelling(string page)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2)), app.Somebody());

        var answer = await ada.Get($"/j/{campaign.Code.ToLowerInvariant()}{page}?notice=x");

        Assert.Equal((HttpStatusCode.Redirect, $"{campaign.Home}{page}?notice=x"), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/j/{0}")]
    [InlineData("/j/{0}/idea")]
    [InlineData("/j/{0}/ranking")]
    [InlineData("/live/{0}")]
    [InlineData("/live/{0}/state?language=fi")]
    public async Task Nobody_finds_a_draft(string address)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Draft.WithIdeas(2)), app.Somebody());

        var page = await ada.Get(address.Replace("{0}", campaign.Code, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }
}
