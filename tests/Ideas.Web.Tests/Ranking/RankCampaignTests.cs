using Ideas.Ranking;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Ranking;

public sealed class RankCampaignTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_snapshot_says_what_the_maths_says_of_the_same_votes()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(7));
        await app.Vote(campaign, people: 12, duels: 9, careless: 0.2);

        await Rank(campaign);

        var snapshot = Assert.Single(await app.Rankings(campaign));
        var expected = Expected(campaign, await app.Votes(campaign));
        Assert.Equal((108, (await app.Votes(campaign))[^1].Sequence, false), (snapshot.Votes, snapshot.ThroughSequence, snapshot.IsFinal));
        AssertSame(expected, snapshot.Rows);
    }

    [Fact]
    public async Task Skips_and_votes_set_aside_are_left_out()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(5)), app.Somebody());
        await app.Vote(campaign, people: 10, duels: 6);
        await ada.Choose(await ada.Duel(campaign), Choice.Skip);
        await VoteForARetiredIdea(campaign);

        await Rank(campaign);

        var votes = await app.Votes(campaign);
        var snapshot = Assert.Single(await app.Rankings(campaign));
        Assert.Equal((62, 61), (votes.Count, snapshot.Votes));
        AssertSame(Expected(campaign, votes), snapshot.Rows);
    }

    [Fact]
    public async Task Votes_on_an_idea_retired_later_are_left_out_but_stay()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Vote(campaign, people: 10, duels: 8);
        await app.Retire(campaign, "Idea 2");

        await Rank(campaign);

        var snapshot = Assert.Single(await app.Rankings(campaign));
        Assert.DoesNotContain(snapshot.Rows, row => row.IdeaId == campaign.Ideas["Idea 2"]);
        Assert.Equal(80, (await app.Votes(campaign)).Count);
        AssertSame(Expected(campaign with { Ideas = campaign.Ideas.Where(idea => idea.Key != "Idea 2").ToDictionary() }, await app.Votes(campaign)), snapshot.Rows);
    }

    [Fact]
    public async Task An_idea_that_no_vote_compares_has_no_say_in_the_figures()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Vote(campaign, people: 10, duels: 8);
        await app.Somebody().Propose(campaign, "Just came");

        await Rank(campaign);

        var snapshot = Assert.Single(await app.Rankings(campaign));
        var alone = snapshot.Rows.Single(row => !campaign.Ideas.Values.Contains(row.IdeaId));
        Assert.Equal((0, 0, 0, 1500, 0, IdeaTier.NotRanked), (alone.Rank, alone.BestRank, alone.WorstRank, alone.Elo, alone.Comparisons, alone.Tier));
        Assert.Equal(snapshot.PriorDeviation * EloScale.PointsPerLogit, alone.StandardError, 1e-9);
        AssertSame(Expected(campaign, await app.Votes(campaign)), snapshot.Rows.Where(row => row != alone));
    }

    [Fact]
    public async Task Without_any_vote_every_idea_is_there_and_none_has_a_rank()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        await Rank(campaign);

        Assert.Equal([(0, 1500.0), (0, 1500.0), (0, 1500.0)], Assert.Single(await app.Rankings(campaign)).Rows.Select(row => (row.Rank, row.Elo)));
    }

    [Fact]
    public async Task Another_board_size_is_another_top()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Admin());
        await app.Vote(campaign, people: 8, duels: 8);
        await app.RunJobs();

        await kaisa.Send(await kaisa.Get($"/campaigns/{campaign.Code}/edit"), ("BoardSize", "2"));
        await app.RunJobs();

        Assert.Equal(2, Assert.Single(await app.Rankings(campaign)).Top);
        Assert.Equal(2, (await app.Standings(campaign)).Settledness?.Top);
    }

    [Fact]
    public async Task A_running_campaign_ranked_before_sureness_was_judged_is_ranked_again()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        await app.Vote(campaign, people: 8, duels: 8);
        await app.RunJobs();
        await app.Read(context => context.Rankings.Where(ranking => ranking.CampaignId == campaign.Id).ExecuteUpdateAsync(old => old.SetProperty(ranking => ranking.Sureness, (double?)null)));

        await app.RunJob("rank-due-campaigns");
        await app.RunJobs();

        Assert.NotNull(Assert.Single(await app.Rankings(campaign)).Sureness);
    }

    [Fact]
    public async Task Running_twice_makes_no_second_snapshot()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Vote(campaign, people: 5, duels: 5);

        await Rank(campaign);
        await Rank(campaign);

        Assert.Single(await app.Rankings(campaign));
    }

    [Fact]
    public async Task An_idea_compared_too_rarely_has_no_rank()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        await app.Vote(campaign, people: Idea.RankedFrom - 1, duels: 1);

        await Rank(campaign);

        Assert.All(Assert.Single(await app.Rankings(campaign)).Rows, row => Assert.Equal((0, true), (row.Rank, row.Comparisons < Idea.RankedFrom)));
    }

    [Fact]
    public async Task A_retired_idea_that_comes_back_is_ranked_again()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 8, duels: 6);
        await app.Retire(campaign, "Idea 1");
        await Rank(campaign);
        await app.BringBack(campaign, "Idea 1");

        await Rank(campaign);

        Assert.Equal(1, (await app.Rankings(campaign))[^1].Rows.Single(row => row.IdeaId == campaign.Ideas["Idea 1"]).Rank);
    }

    /// <summary>A vote that comes in while its idea is retired, and that idea brought back.</summary>
    private async Task VoteForARetiredIdea(GivenCampaign campaign)
    {
        var bob = app.Somebody();
        var duel = await bob.Duel(campaign);
        await app.Retire(campaign, duel.Pair().Left);
        await bob.Choose(duel, Choice.Left);
        await app.BringBack(campaign, duel.Pair().Left);
    }

    private Task Rank(GivenCampaign campaign) => app.RunJob(RankCampaign.Name, campaign.Id.Value);

    private static Dictionary<IdeaId, RankedItem> Expected(GivenCampaign campaign, IReadOnlyList<Vote> votes)
    {
        var ideas = campaign.Ideas.Values.OrderBy(idea => idea.Value).ToList();
        var comparisons = votes
            .Where(vote => vote.SetAside is null && vote.Choice is not Choice.Skip && ideas.Contains(vote.LeftId) && ideas.Contains(vote.RightId))
            .Select(vote => vote.Choice is Choice.Left ? new Comparison(ideas.IndexOf(vote.LeftId), ideas.IndexOf(vote.RightId)) : new Comparison(ideas.IndexOf(vote.RightId), ideas.IndexOf(vote.LeftId)))
            .ToArray();
        var ranked = Assert.IsType<RankingOutcome.Ranked>(BradleyTerry.Rank(ideas.Count, comparisons, new BradleyTerryOptions { Top = 5, MinimumComparisons = Idea.RankedFrom }));
        return ranked.Items.ToDictionary(item => ideas[item.Item]);
    }

    private static void AssertSame(Dictionary<IdeaId, RankedItem> expected, IEnumerable<RankingRow> rows)
    {
        Assert.Equal(expected.Keys.ToHashSet(), rows.Select(row => row.IdeaId).ToHashSet());
        Assert.All(rows, row =>
        {
            var item = expected[row.IdeaId];
            Assert.Equal((item.Rank, item.BestRank, item.WorstRank, item.Comparisons, $"{item.Tier}"), (row.Rank, row.BestRank, row.WorstRank, row.Comparisons, $"{row.Tier}"));
            Assert.Equal(item.TopChance, row.TopChance, 1e-6);
            Assert.Equal(item.Elo, row.Elo, 1e-6);
            Assert.Equal((item.EloHigh - item.EloLow) / 2 / 1.959963984540054, row.StandardError, 1e-6);
            Assert.Equal(item.ChanceAgainstRandom, row.ChanceAgainstRandom, 1e-9);
        });
    }
}
