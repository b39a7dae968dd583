using Ideas.Web.Features.Results;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

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
        Assert.Equal($"{app.Sentence("results.sentence", Math.Round(100 * best.ChanceAgainstRandom))} {app.Sentence("results.place", 1)}", rows[0].QuerySelector(".says")!.Line());
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
    public async Task Ideas_stand_in_tiers_with_their_possible_places()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(5)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(4).WithTop(2, sureness: 0.84, votesToGo: 287).WithTiers(IdeaTier.ClearlyTop, IdeaTier.CannotBeToldApart, IdeaTier.LikelyTop, IdeaTier.Below));

        var page = await leader.Get($"/results/{campaign.Code}");

        Assert.Equal(
            [app.Sentence("IdeaTier.ClearlyTop", 2), app.Sentence("IdeaTier.LikelyTop", 2), app.Sentence("IdeaTier.CannotBeToldApart"), app.Sentence("IdeaTier.Below")],
            page.All(".tier strong").Select(tier => tier.Line()));
        Assert.Equal(["Idea 1", "Idea 3", "Idea 2", "Idea 4"], page.All(".result-row .idea-text").Select(idea => idea.Line()));
        Assert.Equal(app.Sentence("IdeaTier.ClearlyTop", 2), page.All(".winner .chip")[1].Line());
        Assert.Contains(page.All("h2"), heading => heading.Line() == app.Sentence("IdeaTier.NotRanked"));
        Assert.Equal("Idea 5", Assert.Single(page.All(".unranked li")).FirstElementChild!.Line());
    }

    [Theory]
    [InlineData(0.84, 287, "meter.going")]
    [InlineData(0.93, 0, "meter.settled")]
    [InlineData(0.4, null, "meter.equal")]
    public async Task A_meter_and_a_sentence_say_how_sure_the_top_is(double sureness, int? votesToGo, string sentence)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(5)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(5).WithTop(2, sureness, votesToGo));

        var page = await leader.Get($"/results/{campaign.Code}");

        var percent = (int)Math.Round(100 * sureness);
        Assert.Equal(app.Sentence(sentence, 2, percent, 300, 90), page.One(".meter-says").Line());
        Assert.Equal(($"{percent}", "0", "100"), (Meter(page, "valuenow"), Meter(page, "valuemin"), Meter(page, "valuemax")));
        Assert.Equal($"{percent}%", page.One(".meter-fill").GetAttribute("width"));
    }

    [Theory]
    [InlineData(IdeaTier.ClearlyTop, 1, 1, 4, 1, 2)]
    [InlineData(IdeaTier.ClearlyTop, 3, 1, 4, 1, 3)]
    [InlineData(IdeaTier.CannotBeToldApart, 3, 1, 4, 1, 4)]
    [InlineData(IdeaTier.Below, 4, 2, 5, 3, 5)]
    [InlineData(IdeaTier.Below, 2, 1, 5, 2, 5)]
    public void Possible_places_do_not_contradict_the_tier(IdeaTier tier, int rank, int best, int worst, int shownBest, int shownWorst)
    {
        var row = new RankingRow(default, rank, best, worst, 1500, 50, 20, 0.5, 0.5, tier);

        Assert.Equal((shownBest, shownWorst), ResultRow.Possible(row, top: 2));
    }

    [Fact]
    public async Task Nearly_equal_ideas_get_a_sentence_and_the_alphabet_instead_of_an_order()
    {
        var (campaign, leader, ada) = (await app.Given(ACampaign.Open.With("Keväällä", "Aamulla", "Ystävien kanssa")), await app.Leader(), app.Somebody());
        await app.Vote(campaign, people: 5, duels: 1);
        await app.Rank(campaign, ARanking.Of(3).Tied().WithTop(2, 0.6).WithTiers(IdeaTier.CannotBeToldApart, IdeaTier.CannotBeToldApart, IdeaTier.CannotBeToldApart));

        var (page, ranking, live) = (await leader.Get($"/results/{campaign.Code}"), await ada.Get($"{campaign.Home}/ranking"), await ada.Get($"/live/{campaign.Code}"));

        Assert.Empty(live.All(".live-list .is-first"));
        Assert.Equal((app.Sentence("results.equal"), app.Sentence("ranking.equal")), (page.Notice, ranking.Notice));
        Assert.Empty(page.All(".winner, .is-first"));
        Assert.Empty(ranking.All(".is-first"));
        Assert.Equal(["Aamulla", "Keväällä", "Ystävien kanssa"], page.All(".result-row .idea-text").Select(idea => idea.Line()));
        Assert.All(page.All(".result-row .says"), says => Assert.EndsWith(app.Sentence("results.place", "1–3"), says.Line(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.078, "results.careless")]
    [InlineData(0.001, "results.careless.none")]
    public async Task The_share_of_random_answers_is_told(double careless, string sentence)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(3).WithCareless(careless));

        var page = await leader.Get($"/results/{campaign.Code}");

        Assert.Contains(app.Sentence(sentence, 8), page.One("section[aria-labelledby=how]").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ranking_from_before_tiers_is_shown_without_them()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(3).WithTop(0, 0.5).WithTiers(null, null, null));
        await app.Read(context => context.Rankings.Where(ranking => ranking.CampaignId == campaign.Id).ExecuteUpdateAsync(old => old.SetProperty(ranking => ranking.Sureness, (double?)null)));

        var page = await leader.Get($"/results/{campaign.Code}");

        Assert.Equal(["Idea 1", "Idea 2", "Idea 3"], page.All(".result-row .idea-text").Select(idea => idea.Line()));
        Assert.Empty(page.All(".tier, .meter"));
        Assert.DoesNotContain(app.Sentence("results.careless.none"), page.One("section[aria-labelledby=how]").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_any_ranking_the_page_says_what_is_missing()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader());

        var page = await leader.Get($"/results/{campaign.Code}");

        Assert.Equal(app.Sentence("results.empty", Idea.RankedFrom), page.One(".empty").Line());
        Assert.Equal(4, page.All(".unranked li").Count);
        Assert.Empty(page.All(".meter, a[href$='votes.csv']"));
    }

    private static string? Meter(Page page, string part) => page.One("[role=meter]").GetAttribute($"aria-{part}");
}
