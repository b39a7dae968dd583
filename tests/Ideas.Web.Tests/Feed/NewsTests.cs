using System.Net;
using System.Xml.Linq;
using Ideas.Web.Features.Board;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Feed;

public sealed class NewsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Results_answers_and_new_states_are_told_newest_first()
    {
        await using var app = new IdeasApp();
        var campaign = await Closed(app);
        var card = (await app.OnBoard(campaign))[0];
        await Move(app, card, BoardState.InDiscussion, null);
        await Move(app, await app.Card(card), BoardState.Done, "Tehty <b>heti</b>.");

        var page = await app.Somebody().Get("/news");

        var items = page.All(".news > li").Select(item => item.Line()).ToList();
        Assert.Equal(3, items.Count);
        Assert.Contains("Tehty <b>heti</b>.", items[0], StringComparison.Ordinal);
        Assert.Contains(app.Sentence("BoardState.InDiscussion"), items[1], StringComparison.Ordinal);
        Assert.Contains(app.Sentence("NewsKind.Result"), items[2], StringComparison.Ordinal);
        Assert.Equal($"{campaign.Home}/result", page.All(".news a")[^1].GetAttribute("href"));
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task The_feed_is_valid_and_its_ids_stay(string language)
    {
        await using var app = new IdeasApp { Settings = { ["Site:PublicUrl"] = "https://ideas.example.org" } };
        var campaign = await Closed(app);
        await Move(app, (await app.OnBoard(campaign))[0], BoardState.Done, "Tehty \u001b<b>heti</b> & hyvin.");

        var (first, again) = (await Feed(app, language), await Feed(app, language));

        Assert.Equal((language, $"https://ideas.example.org/news.atom?language={language}"), (first.Attribute(XNamespace.Xml + "lang")!.Value, first.Element(Atom + "id")!.Value));
        Assert.Equal(app.SentenceIn(language, "news.feed"), first.Element(Atom + "title")!.Value);
        Assert.Equal(2, first.Elements(Atom + "entry").Count());
        Assert.All(first.Elements(Atom + "entry").Append(first), element => Assert.All(["id", "title", "updated"], name => Assert.Single(element.Elements(Atom + name))));
        Assert.All(first.Elements(Atom + "entry"), entry => Assert.StartsWith("https://ideas.example.org/", entry.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.Equal("Tehty <b>heti</b> & hyvin.", first.Elements(Atom + "entry").First().Element(Atom + "content")!.Value);
        Assert.Equal(Ids(first), Ids(again));
        Assert.Equal(2, Ids(first).Distinct().Count());
        Assert.NotEqual(Ids(first), Ids(await Feed(app, language == "fi" ? "sv" : "fi")));
    }

    [Fact]
    public async Task Where_the_board_needs_signing_in_only_results_are_public()
    {
        await using var app = new IdeasApp { Settings = { ["Site:BoardNeedsSignIn"] = "true" } };
        var campaign = await Closed(app);
        await Move(app, (await app.OnBoard(campaign))[0], BoardState.Done, "Tehty.");

        var (stranger, leader, feed) = (await app.Somebody().Get("/news"), await (await app.Leader()).Get("/news"), await Feed(app, "fi"));

        Assert.Equal((1, 2, 1), (stranger.All(".news > li").Count, leader.All(".news > li").Count, feed.Elements(Atom + "entry").Count()));
        Assert.DoesNotContain("Tehty.", stranger.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_news_page_and_feed_say_so()
    {
        await using var app = new IdeasApp();

        var page = await app.Somebody().Get("/news");

        Assert.Equal((HttpStatusCode.OK, app.Sentence("news.none")), (page.Status, page.One(".empty p").Line()));
        Assert.Empty((await Feed(app, "fi")).Elements(Atom + "entry"));
        Assert.Single((await app.Somebody().Get("/")).All("footer a[href='/news']"));
    }

    [Fact]
    public async Task The_front_page_shows_the_latest_three_if_there_are_any()
    {
        await using var app = new IdeasApp();
        var before = await app.Somebody().Get("/");
        var card = (await app.OnBoard(await Closed(app)))[0];
        await Move(app, card, BoardState.InDiscussion, null);
        await Move(app, await app.Card(card), BoardState.NotNow, "Ei nyt.");
        await Move(app, await app.Card(card), BoardState.Done, "Tehty sittenkin.");

        var (after, news) = (await app.Somebody().Get("/"), await app.Somebody().Get("/news"));

        Assert.Empty(before.All(".front-news"));
        Assert.Equal(news.All(".news a").Take(3).Select(link => link.GetAttribute("href")), after.All(".front-news li a").Select(link => link.GetAttribute("href")));
        Assert.Equal((4, 3), (news.All(".news > li").Count, after.All(".front-news li").Count));
        Assert.StartsWith($"{app.Get<Texts>().Day(app.Clock.GetUtcNow())} · {app.Sentence("NewsKind.Answer")}", after.All(".front-news li")[0].Line(), StringComparison.Ordinal);
    }

    private static async Task<GivenCampaign> Closed(IdeasApp app)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(2));
        await app.Vote(campaign, people: 12, duels: 10);
        await app.Close(campaign);
        await app.RunJobs();
        app.Clock.Advance(TimeSpan.FromHours(1));
        return campaign;
    }

    private static async Task Move(IdeasApp app, BoardItem card, BoardState state, string? answer)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var outcome = await app.Use<MoveCard, BoardOutcome?>(move => move.RunAsync(new CardChange(card.Id, card.Version, state, "Liisa", null, null, answer, "fi"), null, CancellationToken.None));
        Assert.IsType<BoardOutcome.Changed>(outcome);
    }

    private static async Task<XElement> Feed(IdeasApp app, string language) => XElement.Parse((await app.Somebody().Get($"/news.atom?language={language}")).Source);

    private static List<string> Ids(XElement feed) => [.. feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];
}
