using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Receipts;
using Ideas.Web.Tests.Standings;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Results;

public sealed class PublishedTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_result_is_for_everybody_with_what_was_promised_and_what_became_of_it()
    {
        var campaign = await Closed(ACampaign.Open.WithIdeas(5).WithBoardOf(2).Promising("Vastaamme kahteen."), people: 12);

        var page = await app.Somebody().Get($"{campaign.Home}/result");

        Assert.Equal("Mitä muutetaan?", page.Heading);
        Assert.StartsWith("12 osallistujaa", page.One(".lead").Line(), StringComparison.Ordinal);
        Assert.Contains("Idea 1", page.All(".published-list > li")[0].Line(), StringComparison.Ordinal);
        Assert.Contains("kertaa sadasta", page.All(".published-list > li")[0].Line(), StringComparison.Ordinal);
        Assert.Contains("Vastaamme kahteen.", page.One(".promise").Line(), StringComparison.Ordinal);
        Assert.Equal((await app.OnBoard(campaign)).Select(card => card.Address()).Order(), page.All(".published-list a").Select(link => link.GetAttribute("href")!).Order());
    }

    [Fact]
    public async Task With_too_few_voters_only_that_is_said()
    {
        var campaign = await Closed(ACampaign.Open.WithIdeas(5), people: 4);

        var page = await app.Somebody().Get($"{campaign.Home}/result");

        Assert.Equal(app.Sentence("published.Few", 5), page.Notice);
        Assert.DoesNotContain("Idea 1", page.Source, StringComparison.Ordinal);
        Assert.Empty(page.All(".published-list"));
    }

    [Fact]
    public async Task What_is_not_published_is_leaderships_to_tell_and_the_end_opens_nothing()
    {
        var campaign = await Closed(ACampaign.Open.WithIdeas(5).Showing(ResultsVisibility.AfterClosing).Unpublished(), people: 12);

        var (page, ranking) = (await app.Somebody().Get($"{campaign.Home}/result"), await app.Somebody().Get($"{campaign.Home}/ranking"));

        Assert.Equal((app.Sentence("published.Unpublished"), app.Sentence("published.Unpublished")), (page.Notice, ranking.Notice));
        Assert.DoesNotContain("Idea 1", page.Source + ranking.Source, StringComparison.Ordinal);
        Assert.False(ranking.ShowsStandings());
        Assert.DoesNotContain((await app.Somebody().Get("/news")).All(".news > li"), item => item.Line().Contains(app.Sentence("NewsKind.Result"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_the_end_it_says_that_the_campaign_goes_on()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Vote(campaign, people: 12, duels: 8);
        await app.RunJobs();

        var page = await app.Somebody().Get($"{campaign.Home}/result");

        Assert.Equal((HttpStatusCode.OK, app.Sentence("published.Running")), (page.Status, page.Notice));
        Assert.DoesNotContain("Idea 1", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Right_after_the_close_it_is_being_computed()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Vote(campaign, people: 12, duels: 8);
        await app.Close(campaign);

        Assert.Equal(app.Sentence("published.Soon"), (await app.Somebody().Get($"{campaign.Home}/result")).Notice);
    }

    [Fact]
    public async Task With_fewer_than_twice_the_smallest_group_only_places_show()
    {
        var (few, enough) = (await Closed(ACampaign.Open.WithIdeas(5), people: 9), await Closed(ACampaign.Open.WithIdeas(5), people: 10));

        var (places, all) = (await app.Somebody().Get($"{few.Home}/result"), await app.Somebody().Get($"{enough.Home}/result"));

        Assert.Contains(app.Sentence("published.places", 10), places.One("main").Line(), StringComparison.Ordinal);
        Assert.All(places.All(".published-list > li"), row => Assert.DoesNotContain("sadasta", row.Line(), StringComparison.Ordinal));
        Assert.All(all.All(".published-list > li"), row => Assert.Contains("sadasta", row.Line(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_next_speaks_of_cards_only_where_there_are_some_and_of_an_answer_once_it_is_given()
    {
        var (with, without) = (await Closed(ACampaign.Open.WithIdeas(5).WithBoardOf(2), people: 12), await Closed(ACampaign.Open.WithIdeas(5).WithBoardOf(2), people: 5, duels: 1));
        var (page, bare) = (await app.Somebody().Get($"{with.Home}/result"), await app.Somebody().Get($"{without.Home}/result"));
        var card = (await app.OnBoard(with))[0];
        var leader = await app.Leader();
        await leader.Send(await leader.Get(card.Address()), ("state", "NotNow"), ("Owner", "HR"), ("Answer", "Ei tänä vuonna."));

        var answered = await app.Somebody().Get($"{with.Home}/result");

        Assert.Equal((2, 0), ((await app.OnBoard(with)).Count, (await app.OnBoard(without)).Count));
        Assert.Contains(app.Sentence("published.next.text"), page.One("main").Line(), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("published.next.none"), bare.One("main").Line(), StringComparison.Ordinal);
        Assert.All(page.All(".published-list a"), link => Assert.StartsWith(app.Sentence("mine.board"), link.Line(), StringComparison.Ordinal));
        Assert.StartsWith(app.Sentence("published.card"), answered.All(".published-list a").Single(link => link.GetAttribute("href") == card.Address()).Line(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/welcome")]
    public async Task The_campaigns_pages_lead_there_once_it_is_over(string address)
    {
        var campaign = await Closed(ACampaign.Open.WithIdeas(5), people: 5);

        Assert.Single((await app.Somebody().Get(campaign.Home + address)).All($"main a[href='{campaign.Home}/result']"));
    }

    [Fact]
    public async Task A_receipt_tells_that_the_result_is_out_and_where_the_own_idea_ended()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(5)), app.Somebody());
        await ada.Answer(campaign, duels: 2);
        await app.Vote(campaign, people: 12, duels: 8);
        var words = await ada.TakeReceipt(campaign);
        var before = await app.Somebody().OpenReceipt(words);
        await app.Close(campaign);
        await app.RunJobs();

        var after = await app.Somebody().OpenReceipt(words);

        Assert.Empty(before.All("#result"));
        Assert.Equal($"{campaign.Home}/result", after.One("#result a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("sv", "deltagare")]
    [InlineData("en", "participants")]
    public async Task It_speaks_the_readers_language(string language, string participants)
    {
        var (campaign, ada) = (await Closed(ACampaign.Open.WithIdeas(5), people: 6), app.Somebody());
        await ada.Get($"/language/{language}");

        var page = await ada.Get($"{campaign.Home}/result");

        Assert.Contains(participants, page.One(".lead").Line(), StringComparison.Ordinal);
        Assert.Contains(app.SentenceIn(language, "published.title"), page.Html.Title, StringComparison.Ordinal);
    }

    private async Task<GivenCampaign> Closed(ACampaign given, int people, int duels = 10)
    {
        var campaign = await app.Given(given);
        await app.Vote(campaign, people, duels);
        await app.Close(campaign);
        await app.RunJobs();
        return campaign;
    }
}
