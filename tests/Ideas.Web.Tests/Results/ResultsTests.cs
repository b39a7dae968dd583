using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Results;

public sealed class ResultsTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Leadership_reads_rank_score_interval_and_a_plain_sentence()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 6);
        await app.RunJobs();

        var page = await leader.Get($"/results/{campaign.Code}");

        var (rows, best) = (page.All(".result-row"), Assert.Single(await app.Rankings(campaign)).Rows.Single(row => row.Rank == 1));
        Assert.Equal(["Idea 1", "Idea 2", "Idea 3", "Idea 4"], rows.Select(row => row.QuerySelector(".idea-text")!.Line()));
        Assert.Equal(app.Sentence("results.sentence", Math.Round(100 * best.ChanceAgainstRandom)), rows[0].QuerySelector(".says")!.Line());
        Assert.Contains(Math.Round(best.Elo).ToString("0", null), rows[0].Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_screen_shows_the_same_score_at_rest()
    {
        var (campaign, leader, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader(), app.Somebody());
        await app.Vote(campaign, people: 12, duels: 6);
        await app.RunJobs();

        var (results, ranking, live) = (await leader.Get($"/results/{campaign.Code}"), await ada.Get($"{campaign.Home}/ranking"), await ada.Get($"/live/{campaign.Code}"));

        var scores = ranking.All(".top-row .score").Select(score => score.LastChild!.TextContent.Trim()).ToList();
        Assert.Equal(4, scores.Count);
        Assert.Equal(scores, results.All(".result-row strong").Select(score => score.Line()));
        Assert.Equal(scores, live.All(".live-list .score").Select(score => score.Line()));
    }

    [Fact]
    public async Task Before_any_ranking_the_page_says_what_is_missing()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader());

        var page = await leader.Get($"/results/{campaign.Code}");

        Assert.Equal(app.Sentence("results.empty", Idea.RankedFrom), page.One(".empty").Line());
        Assert.Equal(4, page.All(".unranked li").Count);
    }
}
