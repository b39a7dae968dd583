using System.Globalization;
using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Receipts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Standings;

/// <summary>Every door to how the ideas are doing, and when it is open.</summary>
public sealed class VisibilityTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData(ResultsVisibility.Always, ResultStage.Running, false, true)]
    [InlineData(ResultsVisibility.Always, ResultStage.Unpublished, true, false)]
    [InlineData(ResultsVisibility.Always, ResultStage.Soon, true, false)]
    [InlineData(ResultsVisibility.Always, ResultStage.Few, true, false)]
    [InlineData(ResultsVisibility.AfterVoting, ResultStage.Running, false, false)]
    [InlineData(ResultsVisibility.AfterVoting, ResultStage.Running, true, true)]
    [InlineData(ResultsVisibility.AfterVoting, ResultStage.Out, false, true)]
    [InlineData(ResultsVisibility.AfterClosing, ResultStage.Running, true, false)]
    [InlineData(ResultsVisibility.AfterClosing, ResultStage.Out, false, true)]
    public void The_rule_knows_the_stage_and_who_goes_ahead(ResultsVisibility visibility, ResultStage stage, bool goesAhead, bool shows) =>
        Assert.Equal(shows, visibility.Shows(stage, goesAhead));

    [Theory]
    [InlineData(ResultsVisibility.Always, 12, false, true, "Out")]
    [InlineData(ResultsVisibility.AfterClosing, 12, false, true, "Out")]
    [InlineData(ResultsVisibility.Always, 4, false, true, "Few")]
    [InlineData(ResultsVisibility.AfterClosing, 4, false, true, "Few")]
    [InlineData(ResultsVisibility.Always, 12, true, true, "Unpublished")]
    [InlineData(ResultsVisibility.AfterVoting, 12, true, true, "Unpublished")]
    [InlineData(ResultsVisibility.Always, 12, false, false, "Soon")]
    public async Task After_the_end_ranking_own_result_screen_result_page_news_and_receipt_agree(ResultsVisibility visibility, int people, bool isUnpublished, bool isRanked, string stage)
    {
        await using var alone = new IdeasApp();
        var given = ACampaign.Open.WithIdeas(4).Showing(visibility);
        var (campaign, ada) = (await alone.Given(isUnpublished ? given.Unpublished() : given), alone.Somebody());
        await ada.Answer(campaign, duels: 6, Results.AsTheCrowd);
        await alone.Vote(campaign, people - 1, duels: 6);
        var words = await ada.TakeReceipt(campaign);
        await alone.Close(campaign);
        if (isRanked)
        {
            await alone.RunJobs();
        }

        var (ranking, mine, live, result) = (await ada.Get($"{campaign.Home}/ranking"), await ada.Result(campaign), await ada.Get($"/live/{campaign.Code}"), await ada.Get($"{campaign.Home}/result"));
        var (end, welcome, news, receipt) = (await ada.Get(campaign.Home), await ada.Get($"{campaign.Home}/welcome"), await ada.Get("/news"), await alone.Somebody().OpenReceipt(words));

        var isOut = stage == "Out";
        Assert.Equal(
            [isOut, isOut, isOut, isOut, isOut],
            [ranking.ShowsStandings(), mine.ShowsStandings(), mine.Agreement() is not null, live.All(".live-list .live-row").Count > 0, result.All(".published-list").Count > 0]);
        Assert.All([end, welcome, news, receipt], page => Assert.Equal(isOut, page.All($"main a[href='{campaign.Home}/result']").Count > 0));
        if (!isOut)
        {
            var why = alone.Sentence($"published.{stage}", 5);
            Assert.All([ranking, mine, result, end, welcome], page => Assert.Contains(why, page.One("main").Line(), StringComparison.Ordinal));
            Assert.Equal(alone.Sentence($"live.hidden.{stage}", 5), live.One(".live-top [data-hidden]:not([hidden])").Line());
            Assert.DoesNotContain("Idea 1", ranking.Source + mine.Source + live.Source + result.Source, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_it_runs_the_order_moves_with_the_first_votes()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        await app.Vote(campaign, people: 2, duels: 6);

        var (ranking, live) = (await ada.Get($"{campaign.Home}/ranking"), await ada.Get($"/live/{campaign.Code}"));

        Assert.Equal((4, 4), (ranking.All(".top-row .score").Count, live.All(".live-list .live-row").Count));
        Assert.All(live.All(".live-list .score"), score => Assert.NotEqual("", score.Line()));
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 4)]
    public async Task After_the_end_scores_show_from_twice_the_smallest_group_on(int people, int scores)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        await app.Vote(campaign, people, duels: 6);
        await app.Close(campaign);
        await app.RunJobs();

        var (ranking, live) = (await ada.Get($"{campaign.Home}/ranking"), await ada.Get($"/live/{campaign.Code}"));

        Assert.Equal((4, scores), (ranking.All(".top-row").Count, ranking.All(".top-row .score").Count));
        Assert.Equal((4, scores), (live.All(".live-list .live-row").Count, live.All(".live-list .score").Count(score => score.Line() != "")));
    }

    [Fact]
    public async Task Who_only_skipped_opens_no_scores_after_the_end()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        await app.Vote(campaign, people: 9, duels: 6);
        await ada.Choose(await ada.Duel(campaign), Choice.Skip);
        await app.Close(campaign);
        await app.RunJobs();

        var (ranking, live) = (await ada.Get($"{campaign.Home}/ranking"), await ada.Get($"/live/{campaign.Code}"));

        Assert.Equal((4, 0), (ranking.All(".top-row").Count, ranking.All(".top-row .score").Count));
        Assert.All(live.All(".live-list .score"), score => Assert.Equal("", score.Line()));
        Assert.Contains(app.Sentence("count.participants.other", 9), ranking.One(".page-head").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_of_a_result_of_few_tells_the_place_without_the_score()
    {
        var (campaign, ada, leader) = (await app.Given(ACampaign.Open.WithIdeas(3).WithBoardOf(1)), app.Somebody(), await app.Leader());
        await app.Vote(campaign, people: 9, duels: 3);
        await app.Push(campaign);
        var card = Assert.Single(await app.OnBoard(campaign));
        await app.Close(campaign);
        await app.RunJobs();
        var score = ((int)Math.Round(card.EloAtPush)).ToString(CultureInfo.InvariantCulture);

        var (hers, board, theirs) = (await ada.Get(card.Address()), await ada.Get("/board"), await leader.Get(card.Address()));

        var mine = board.All(".board-card").Single(item => item.InnerHtml.Contains(card.Address(), StringComparison.Ordinal)).Line();
        Assert.Contains(app.Sentence("board.pushed.place", card.RankAtPush), mine, StringComparison.Ordinal);
        Assert.DoesNotContain(score, mine + hers.One("main").Line(), StringComparison.Ordinal);
        Assert.Contains(score, theirs.One("main").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_voting_means_after_the_own_first_round()
    {
        var (campaign, ada) = (await Voted(ResultsVisibility.AfterVoting), app.Somebody());

        var stranger = await ada.Get($"{campaign.Home}/ranking");
        await ada.Answer(campaign, duels: 9);
        var (ranking, thanks) = (await ada.Get($"{campaign.Home}/ranking"), await ada.Result(campaign));
        await ada.Answer(campaign, duels: 1);

        Assert.All([stranger, ranking, thanks], page => AssertHidden(page, ResultsVisibility.AfterVoting));
        Assert.Null(thanks.Agreement());
        Assert.All([await ada.Get($"{campaign.Home}/ranking"), await ada.Result(campaign)], page => Assert.True(page.ShowsStandings()));
        Assert.NotNull((await ada.Result(campaign)).Agreement());
    }

    [Fact]
    public async Task Who_takes_the_tenth_answer_back_has_not_done_a_round()
    {
        var (campaign, ada) = (await Voted(ResultsVisibility.AfterVoting), app.Somebody());
        var thanks = await ada.Follow(await ada.Answer(campaign, duels: 10));

        await ada.Undo(thanks);

        AssertHidden(await ada.Get($"{campaign.Home}/ranking"), ResultsVisibility.AfterVoting);
    }

    [Fact]
    public async Task Everything_there_is_to_answer_is_a_round_too()
    {
        var (campaign, ada) = (await Voted(ResultsVisibility.AfterVoting, ideas: 3), app.Somebody());
        await ada.Answer(campaign, duels: 2);

        var before = await ada.Get($"{campaign.Home}/ranking");
        await ada.Answer(campaign, duels: 1);

        AssertHidden(before, ResultsVisibility.AfterVoting);
        Assert.True((await ada.Get($"{campaign.Home}/ranking")).ShowsStandings());
    }

    [Fact]
    public async Task After_closing_means_that_nobody_sees_it_before_the_end()
    {
        var (campaign, ada) = (await Voted(ResultsVisibility.AfterClosing), app.Somebody());
        await ada.Answer(campaign, duels: 10);

        var (ranking, thanks) = (await ada.Get($"{campaign.Home}/ranking"), await ada.Result(campaign));
        await app.Close(campaign);
        await app.RunJobs();

        Assert.All([ranking, thanks], page => AssertHidden(page, ResultsVisibility.AfterClosing));
        Assert.Null(thanks.Agreement());
        Assert.True((await ada.Get($"{campaign.Home}/ranking")).ShowsStandings());
        Assert.True((await app.Somebody().Get($"{campaign.Home}/ranking")).ShowsStandings());
        Assert.NotNull((await ada.Result(campaign)).Agreement());
    }

    [Fact]
    public async Task Hidden_results_hide_the_place_of_an_own_idea_too()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3).Showing(ResultsVisibility.AfterClosing)), app.Somebody());
        await ada.Propose(campaign, "Swim at lunch");
        await app.Vote(campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null)), people: 8, duels: 6);

        var hidden = (await ada.Result(campaign)).MyIdea("Swim");
        await app.Close(campaign);
        await app.RunJobs();

        Assert.Equal($"Swim at lunch 2.3.2026 {app.Sentence("life.born")} {app.Sentence("mine.hidden")}", hidden);
        Assert.Contains(app.Sentence("mine.place", 4, 4), (await ada.Result(campaign)).MyIdea("Swim"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leadership_reads_its_own_results_all_the_time()
    {
        var (campaign, leader) = (await Voted(ResultsVisibility.AfterClosing), await app.Leader());
        await app.RunJobs();

        var results = await leader.Get($"/results/{campaign.Code}");

        Assert.Equal(HttpStatusCode.OK, results.Status);
        Assert.NotEmpty(results.All(".result-row"));
    }

    [Theory]
    [InlineData(ResultsVisibility.AfterVoting)]
    [InlineData(ResultsVisibility.AfterClosing)]
    public async Task A_card_on_the_board_tells_employees_its_place_only_when_the_campaign_has_ended(ResultsVisibility visibility)
    {
        var (campaign, ada, leader) = (await app.Given(ACampaign.Open.WithIdeas(2).WithBoardOf(1).Showing(visibility)), app.Somebody(), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 1);
        await app.Push(campaign);
        var card = Assert.Single(await app.OnBoard(campaign));
        var place = app.Sentence("board.pushed", card.RankAtPush, (int)Math.Round(card.EloAtPush));

        var (hidden, hers) = (await ada.Get(card.Address()), await leader.Get(card.Address()));
        var board = await ada.Get("/board");
        await app.Close(campaign);
        await app.RunJobs();

        Assert.DoesNotContain(place, hidden.One("main").Line(), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Sentence("card.born", card.RankAtPush), hidden.One("main").Line(), StringComparison.Ordinal);
        Assert.DoesNotContain(place, board.All(".board-card").Single(item => item.InnerHtml.Contains(card.Address(), StringComparison.Ordinal)).Line(), StringComparison.Ordinal);
        Assert.Contains(place, hers.One("main").Line(), StringComparison.Ordinal);
        Assert.Contains(place, (await ada.Get(card.Address())).One("main").Line(), StringComparison.Ordinal);
    }

    private async Task<GivenCampaign> Voted(ResultsVisibility visibility, int ideas = 6)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(ideas).Showing(visibility));
        await app.Vote(campaign, people: 12, duels: 15);
        return campaign;
    }

    private void AssertHidden(Page page, ResultsVisibility visibility)
    {
        Assert.False(page.ShowsStandings());
        Assert.Contains(app.Sentence($"ranking.hidden.{visibility}", Campaign.DefaultRoundLength), page.Notice, StringComparison.Ordinal);
    }
}
