using System.Net;
using System.Xml.Linq;
using Ideas.Web.Features.Board;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Receipts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.WayBack;

/// <summary>What comes back to those who gave their ideas and votes.</summary>
public sealed class WayBackTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_receipt_shows_the_life_of_the_own_idea_from_its_birth_to_the_result_of_the_trial()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).WithBoardOf(1)), app.Somebody());
        await ada.Propose(campaign, "Swim at lunch");
        await ada.Answer(campaign, duels: 1);
        var words = await ada.TakeReceipt(campaign);
        var live = Reversed(campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null)));
        await app.Vote(live, people: 14, duels: 3);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.Close(campaign);
        await app.Push(campaign);
        var card = Assert.Single(await app.OnBoard(campaign));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Move(app, card, BoardState.TryingOut, "Kokeillaan, koska moni toivoi.");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.GivenTrial(card, "Uintivuoro lounaalla", ExperimentOutcome.Adjust, "Lounas on ruuhkainen.");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.GivenTrial(card, "Toinen vuoro", ExperimentOutcome.Spread, "Altaalla oli tilaa.");
        await Move(app, await app.Card(card), BoardState.Done, "Vuoro jää pysyväksi.");

        var life = (await app.Somebody().OpenReceipt(words)).One(".my-idea .life").QuerySelectorAll("li").Select(step => step.Line()).ToList();

        Assert.Equal($"2.3.2026 {app.Sentence("life.born")}", life[0]);
        Assert.StartsWith(app.Sentence("mine.place", 1, 3), life[1], StringComparison.Ordinal);
        Assert.Equal($"9.3.2026 {app.Sentence("LifeKind.OnBoard")}", life[2]);
        Assert.Equal($"10.3.2026 {app.Sentence("BoardState.TryingOut")} Kokeillaan, koska moni toivoi.", life[3]);
        Assert.StartsWith($"11.3.2026 {app.Sentence("LifeKind.TrialBegan")} Uintivuoro lounaalla", life[4], StringComparison.Ordinal);
        Assert.Contains(life, step => step.StartsWith($"12.3.2026 {app.Sentence("life.outcome.Spread")} Altaalla oli tilaa. Kävijöitä illassa: 12 → 47", StringComparison.Ordinal));
        Assert.Contains($"12.3.2026 {app.Sentence("BoardState.Done")} Vuoro jää pysyväksi.", life);
    }

    [Fact]
    public async Task While_results_are_hidden_the_life_tells_no_place()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3).Showing(ResultsVisibility.AfterClosing)), app.Somebody());
        await ada.Propose(campaign, "Swim at lunch");
        await app.Vote(campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null)), people: 14, duels: 3);

        var life = (await ada.OpenReceipt(await ada.TakeReceipt(campaign))).One(".my-idea .life").QuerySelectorAll("li").Select(step => step.Line());

        Assert.Equal([$"2.3.2026 {app.Sentence("life.born")}", app.Sentence("mine.hidden")], life);
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task What_happened_tells_each_idea_s_state_answer_and_trial_in_the_readers_language(string language)
    {
        await using var app = new IdeasApp();
        var (campaign, card) = await GivenEnd(app);
        await Move(app, card, BoardState.Done, "Vuoro jää pysyväksi.");
        await app.GivenTrial(card, "Uintivuoro lounaalla", ExperimentOutcome.Adjust, "Altaalla oli tilaa.");
        var reader = app.Somebody();
        await reader.Get($"/language/{language}");

        var page = await reader.Get($"{campaign.Home}/what-happened");

        var told = page.One(".happened-card");
        Assert.Equal(app.SentenceIn(language, "BoardState.Done"), told.QuerySelector(".row .chip--state")!.Line());
        Assert.Equal("Vuoro jää pysyväksi.", told.QuerySelectorAll(".life .pre-line").First(text => text.GetAttribute("lang") == "fi").FirstChild!.TextContent.Trim());
        Assert.Contains(app.SentenceIn(language, "life.outcome.Adjust"), told.Line(), StringComparison.Ordinal);
        Assert.Equal(language == "fi" ? 0 : 1, told.QuerySelectorAll("h2 .other-language").Length);
        Assert.Contains(app.SentenceIn(language, "PromiseStanding.Kept"), page.One(".promise").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_linked_from_where_people_look_and_keeps_quiet_while_the_campaign_runs()
    {
        await using var app = new IdeasApp();
        var (campaign, card) = await GivenEnd(app);
        var running = await app.Given(ACampaign.Open.WithIdeas(2));
        var ada = app.Somebody();

        foreach (var from in new[] { $"{campaign.Home}/result", card.Address(), "/promises" })
        {
            Assert.Contains((await ada.Get(from)).All("main a"), link => link.GetAttribute("href") == $"{campaign.Home}/what-happened");
        }

        var early = await ada.Get($"{running.Home}/what-happened");
        Assert.Equal((app.Sentence("what-happened.running"), 0), (early.Notice, early.All(".happened-card").Count));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get("/j/XXXX/what-happened")).Status);
    }

    [Fact]
    public async Task A_board_behind_sign_in_stays_there()
    {
        await using var app = new IdeasApp { Settings = { ["Site:BoardNeedsSignIn"] = "true" } };
        var (campaign, card) = await GivenEnd(app);
        await Move(app, card, BoardState.Done, "Vuoro jää pysyväksi.");

        var (ada, feed) = (await app.Somebody().Get($"{campaign.Home}/what-happened"), await app.Somebody().Get($"{campaign.Home}/what-happened.atom"));

        Assert.All([ada, feed], seen => Assert.DoesNotContain("pysyväksi", seen.Source, StringComparison.Ordinal));
        Assert.Contains("pysyväksi", (await (await app.Leader()).Get($"{campaign.Home}/what-happened")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_of_a_campaign_tells_its_own_news_and_trials_and_no_other_s()
    {
        await using var app = new IdeasApp { Settings = { ["Site:PublicUrl"] = "https://ideas.example.org" } };
        var ((campaign, card), (_, other)) = (await GivenEnd(app), await GivenEnd(app));
        await Move(app, card, BoardState.Done, "Vuoro jää pysyväksi.");
        await Move(app, other, BoardState.Done, "Muuta asiaa.");
        await app.GivenTrial(card, "Uintivuoro lounaalla", ExperimentOutcome.Adjust, "Altaalla oli tilaa.");

        var feed = XDocument.Parse((await app.Somebody().Get($"{campaign.Home}/what-happened.atom?language=sv")).Source).Root!;
        var all = XDocument.Parse((await app.Somebody().Get("/news.atom")).Source).Root!;

        Assert.Equal($"https://ideas.example.org{campaign.Home}/what-happened.atom?language=sv", feed.Element(Atom + "id")!.Value);
        Assert.Equal($"https://ideas.example.org{campaign.Home}/what-happened", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value);
        Assert.Equal(["Altaalla oli tilaa.", "Vuoro jää pysyväksi."], feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "content")?.Value).OfType<string>().Order());
        Assert.Equal((3, 5), (feed.Elements(Atom + "entry").Count(), all.Elements(Atom + "entry").Count()));
        Assert.Contains("Muuta asiaa.", all.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A campaign that has ended, whose first idea is on the board.</summary>
    private static async Task<(GivenCampaign Campaign, BoardItem Card)> GivenEnd(IdeasApp app)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).WithBoardOf(1).AnsweringBy(new DateOnly(2026, 3, 20)));
        await app.Vote(campaign, people: 12, duels: 1);
        await app.Close(campaign);
        await app.Push(campaign);
        return (campaign, Assert.Single(await app.OnBoard(campaign)));
    }

    /// <summary>Where later ideas win.</summary>
    private static GivenCampaign Reversed(GivenCampaign campaign) => campaign with { Ideas = campaign.Ideas.Reverse().ToDictionary() };

    private static async Task Move(IdeasApp app, BoardItem card, BoardState state, string answer) => Assert.IsType<BoardOutcome.Changed>(await app.Use<MoveCard, BoardOutcome?>(move => move.RunAsync(
        new CardChange(card.Id, card.Version, state, "HR", "Kysytään", new DateOnly(2026, 5, 1), answer, "fi"), null, CancellationToken.None)));
}
