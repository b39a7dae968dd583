using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Desk;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Results;

/// <summary>One idea's own page: how it did against each of the others, and why its pairs were skipped.</summary>
public sealed class IdeaResultTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Its_pairs_are_what_people_answered_those_met_most_first()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(7)), await app.Leader());
        await app.Vote(campaign, people: 15, duels: 9, careless: 0.3);
        await app.RunJobs();

        var page = await leader.Result(campaign, "Idea 3");

        var own = campaign.Ideas["Idea 3"];
        var met = (await app.Votes(campaign)).Where(vote => vote.LeftId == own || vote.RightId == own).ToList();
        var expected = campaign.Ideas.Where(idea => idea.Value != own)
            .Select(idea => (Idea: idea.Key, With: met.Where(vote => vote.LeftId == idea.Value || vote.RightId == idea.Value).ToList()))
            .Select(pair => (pair.Idea, Wins: pair.With.Count(vote => (vote.Choice is Choice.Left ? vote.LeftId : vote.RightId) == own), Met: pair.With.Count)).Where(pair => pair.Met > 0)
            .ToDictionary(pair => pair.Idea, pair => $"{pair.Wins} : {pair.Met - pair.Wins}");
        Assert.Equal(expected.OrderBy(pair => pair.Key), page.Pairs().OrderBy(pair => pair.Key));
        var order = page.Pairs().Select(pair => pair.Value.Split(" : ").Sum(int.Parse)).ToList();
        Assert.Equal(order.OrderDescending(), order);
        Assert.True(order[0] > order[^1], "Somebody was met more often than somebody else.");
    }

    [Fact]
    public async Task Votes_on_a_merged_idea_count_once_for_each_voter_and_its_address_leads_on()
    {
        var (campaign, leader, moderator) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader(), await app.Moderator());
        await app.Vote(campaign, people: 9, duels: 6, careless: 0.4);
        await moderator.Merge(campaign, "Idea 4", "Idea 3");
        await app.RunJobs();

        var page = await leader.Result(campaign, "Idea 1");

        var (one, goes, stays) = (campaign.Ideas["Idea 1"], campaign.Ideas["Idea 4"], campaign.Ideas["Idea 3"]);
        var latest = (await app.Votes(campaign)).Where(vote => (vote.LeftId == one || vote.RightId == one) && new[] { vote.LeftId, vote.RightId }.Intersect([goes, stays]).Any())
            .GroupBy(vote => vote.ParticipantId).Select(group => group.MaxBy(vote => vote.Sequence)!).ToList();
        var wins = latest.Count(vote => (vote.Choice is Choice.Left ? vote.LeftId : vote.RightId) == one);
        Assert.Equal(9, latest.Count);
        Assert.Equal($"{wins} : {9 - wins}", page.Pairs()["Idea 3"]);
        Assert.Equal(["Idea 2", "Idea 3"], page.Pairs().Keys.Order());
        Assert.Equal($"/results/{campaign.Code}/ideas/{stays.Value}", (await leader.Result(campaign, "Idea 4")).Location);
    }

    [Fact]
    public async Task Skips_stand_apart_with_their_reasons()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), await app.Leader());
        await app.Vote(campaign, people: 6, duels: 1);
        foreach (var reason in new[] { SkipReason.BothGood, SkipReason.DontKnow, SkipReason.BothGood })
        {
            var person = app.Somebody();
            await person.Send(await person.Duel(campaign), ("skip", $"{reason}"));
        }

        await app.RunJobs();

        var (idea, list) = (await leader.Result(campaign, "Bikes"), await leader.Get($"/results/{campaign.Code}"));

        Assert.Equal("3", idea.One(".pair-row td:last-child").Line());
        Assert.Equal("6 : 0", idea.Pairs()["Swim"]);
        foreach (var page in new[] { idea, list })
        {
            Assert.Equal(
                [$"{app.Sentence("SkipReason.BothGood")} 2", $"{app.Sentence("SkipReason.DontKnow")} 1"],
                page.All(".skips tbody tr").Select(row => $"{row.QuerySelector("th")!.Line()} {row.QuerySelector("td.num")!.Line()}"));
        }
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task Of_fewer_than_five_voters_neither_pairs_nor_skips_are_told(int people, bool isTold)
    {
        var (campaign, leader, skipper) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Leader(), app.Somebody());
        await app.Vote(campaign, people, duels: 3);
        await skipper.Send(await skipper.Duel(campaign), ("skip", nameof(SkipReason.BothGood)));
        await app.RunJobs();

        var (idea, list) = (await leader.Result(campaign, "Idea 1"), await leader.Get($"/results/{campaign.Code}"));

        Assert.Equal(isTold, idea.All(".pair-row").Count > 0);
        Assert.Equal(isTold, list.All(".skips").Count > 0);
        Assert.Equal(!isTold, idea.One("section[aria-labelledby=pairs]").Line().Contains(app.Sentence("results.pairs.few", 5), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_shows_figures_the_card_and_the_way_back_to_the_same_list()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4).WithBoardOf(1)), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 6);
        await app.Push(campaign);
        var card = Assert.Single(await app.OnBoard(campaign));
        var list = await leader.Get($"/results/{campaign.Code}?sort=votes&status=board");

        var page = await leader.Get(list.One(".result-row .idea-text").GetAttribute("href")!);

        var best = (await app.Rankings(campaign))[^1].Rows.Single(row => row.Rank == 1);
        Assert.Equal("Idea 1", page.Heading);
        Assert.Equal(["1", $"{Math.Round(best.Elo)}", $"{best.Comparisons}"], page.All(".stats dd").Select(figure => figure.Line()));
        Assert.Contains(app.Sentence("results.sentence", Math.Round(100 * best.ChanceAgainstRandom)), page.One(".lead").Line(), StringComparison.Ordinal);
        Assert.Equal(app.Sentence("BoardState.New"), page.One(".idea-card .chip").Line());
        Assert.Single(page.All($".idea-card a[href='/board/{card.Id.Value}']"));
        Assert.Equal($"/results/{campaign.Code}?sort=votes&status=board#idea-{campaign.Ideas["Idea 1"].Value}", page.One(".form-actions a").GetAttribute("href"));
        Assert.Single(list.All($"a#idea-{campaign.Ideas["Idea 1"].Value}"));
    }

    [Fact]
    public async Task Without_a_rank_it_says_so_and_what_is_not_live_is_not_there()
    {
        var (campaign, leader, other) = (await app.Given(ACampaign.Open.WithIdeas(3).WithPending("Waits")), await app.Leader(), await app.Given(ACampaign.Open.WithIdeas(2)));
        await app.Retire(campaign, "Idea 3");

        var page = await leader.Result(campaign, "Idea 1");

        Assert.Contains(app.Sentence("results.unranked.one", 0, Idea.RankedFrom), page.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Result(campaign, "Idea 3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Result(campaign, "Waits")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get($"/results/{campaign.Code}/ideas/{other.Ideas["Idea 1"].Value}")).Status);
    }
}

internal static class ReadingIdeas
{
    public static Task<Page> Result(this Person person, GivenCampaign campaign, string idea) => person.Get($"/results/{campaign.Code}/ideas/{campaign.Ideas[idea].Value}");

    /// <summary>"14 : 6" by the other idea, in the order of the page.</summary>
    public static Dictionary<string, string> Pairs(this Page page) =>
        page.All(".pair-row").ToDictionary(row => row.QuerySelector("th")!.Line(), row => row.QuerySelector(".pair-score")!.Line());
}
