using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Standings;

namespace Ideas.Web.Tests.Statements;

public sealed class RulesTests
{
    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Anybody_reads_what_is_removed_by_whom_and_how_to_ask_again(string language)
    {
        await using var app = new IdeasApp { Settings = new() { ["Site:Organisation"] = "Kurikan kaupunki", ["Site:Contact"] = "ideat@kurikka.example" } };
        var ada = app.Somebody();
        await ada.Get($"/language/{language}");

        var page = await ada.Get("/rules");

        var said = page.One("main").Line();
        Assert.Equal(app.SentenceIn(language, "rules.title"), page.Heading);
        Assert.Contains(app.SentenceIn(language, "rules.who.named", "Kurikan kaupunki"), said, StringComparison.Ordinal);
        Assert.Contains("ideat@kurikka.example", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_linked_where_somebody_writes_flags_or_reads_a_reason_and_below_every_page()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), app.Somebody());
        await ada.Propose(campaign, "Mine");
        await app.Retire(campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null)), "Mine");

        var (form, mine, idea) = (await ada.Get($"{campaign.Home}/idea"), await ada.Result(campaign), await ada.Get($"{campaign.Home}/ideas/{campaign.Ideas["Bikes"].Value}"));

        Assert.Single(form.All("#text-hint a[href='/rules']"));
        Assert.Single(form.All("#own a[href='/rules']"));
        Assert.Single(mine.All(".my-idea a[href='/rules']"));
        Assert.Single(idea.All("#flag a[href='/rules']"));
        Assert.Single(idea.All("footer a[href='/rules']"));
    }
}
