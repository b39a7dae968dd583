using System.Net;

namespace Ideas.Web.Tests.Voting;

public sealed class RoundTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task After_ten_duels_thanks_come_with_the_ranking_and_ten_more()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await app.Vote(campaign, people: 4, duels: 15);

        var last = await ada.Answer(campaign, duels: 10);
        var thanks = await ada.Follow(last);

        Assert.Equal($"{campaign.Home}/thanks", last.Location);
        Assert.Equal(app.Sentence("thanks.heading"), thanks.Heading);
        Assert.Contains(app.Sentence("thanks.answered.other", 10), thanks.One(".lead").Line(), StringComparison.Ordinal);
        Assert.Equal(6, thanks.All(".top-row").Count);
        Assert.Contains(thanks.All("a.button"), link => link.Line() == app.Sentence("thanks.more", 10) && link.GetAttribute("href") == campaign.Home);
    }

    [Fact]
    public async Task Ten_more_start_from_the_first_of_ten()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());

        await ada.Answer(campaign, duels: 10);

        Assert.Equal("1 / 10", (await ada.Duel(campaign)).Place());
    }

    [Fact]
    public async Task A_ranking_without_enough_comparisons_says_so()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await app.Vote(campaign, people: 5, duels: 1);

        var ranking = await ada.Get($"{campaign.Home}/ranking");

        Assert.Equal(HttpStatusCode.OK, ranking.Status);
        Assert.Equal(app.Sentence("ranking.none", Idea.RankedFrom), ranking.One(".empty").Line());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task With_fewer_than_two_ideas_a_friendly_page_asks_for_more(int ideas)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(ideas)), app.Somebody());

        var page = await ada.Duel(campaign);

        Assert.Equal((HttpStatusCode.OK, app.Sentence("end.few")), (page.Status, page.Heading));
        Assert.Contains(page.All("a"), link => link.GetAttribute("href") == $"{campaign.Home}/idea");
    }

    [Fact]
    public async Task A_collecting_campaign_asks_for_ideas_and_deals_no_pairs()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Collecting.WithIdeas(6)), app.Somebody());

        var page = await ada.Duel(campaign);

        Assert.Equal((HttpStatusCode.OK, app.Sentence("end.early")), (page.Status, page.Heading));
        Assert.Contains(page.All("a"), link => link.GetAttribute("href") == $"{campaign.Home}/idea");
    }

    [Fact]
    public async Task A_closed_campaign_shows_the_way_to_result_ranking_and_board()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await app.Vote(campaign, people: 5, duels: 3);
        await app.Close(campaign);
        await app.RunJobs();

        var page = await ada.Duel(campaign);

        Assert.Equal(app.Sentence("end.over"), page.Heading);
        Assert.Equal([$"{campaign.Home}/result", $"{campaign.Home}/ranking", "/board"], page.All(".form-actions a").Select(link => link.GetAttribute("href")));
    }
}
