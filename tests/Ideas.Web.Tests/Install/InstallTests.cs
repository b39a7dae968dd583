using System.Net;
using System.Text.Json;

namespace Ideas.Web.Tests.Install;

public sealed class InstallTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_home_screen_leads_back_to_the_campaign()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        var ada = app.Somebody();
        var link = (await ada.Get($"{campaign.Home}/ranking")).One("link[rel=manifest]").GetAttribute("href")!;

        var manifest = Read(await ada.Get(link));

        Assert.Equal((campaign.Home, "/", "standalone", "Ideas: Mitä muutetaan?"), (Text(manifest, "start_url"), Text(manifest, "scope"), Text(manifest, "display"), Text(manifest, "name")));
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            Assert.Equal(HttpStatusCode.OK, (await ada.Get(Text(icon, "src")!)).Status);
        }
    }

    [Fact]
    public async Task Every_other_page_leads_to_the_front_page()
    {
        var ada = app.Somebody();

        var manifest = Read(await ada.Get((await ada.Get("/board")).One("link[rel=manifest]").GetAttribute("href")!));

        Assert.Equal("/", Text(manifest, "start_url"));
    }

    [Fact]
    public async Task An_unknown_campaign_has_none() => Assert.Equal(HttpStatusCode.NotFound, (await app.Somebody().Get("/j/ZZZZ/manifest.webmanifest")).Status);

    [Fact]
    public async Task The_page_without_a_network_speaks_all_languages()
    {
        var page = await app.Somebody().Get("/offline");

        Assert.Equal(["fi", "sv", "en"], page.All("main [lang]").Select(part => part.GetAttribute("lang")));
        Assert.Equal([app.SentenceIn("fi", "offline.title"), app.SentenceIn("sv", "offline.title"), app.SentenceIn("en", "offline.title")], page.All("main h1, main h2").Select(heading => heading.Line()));
    }

    private static JsonElement Read(Page answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonDocument.Parse(answer.Source).RootElement;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
