using System.Net;
using Ideas.Ranking;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Standings;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Desk;

public sealed class MergeTests
{
    [Fact]
    public async Task Undoing_a_merge_gives_exactly_the_ranking_of_before()
    {
        await using var app = new IdeasApp();
        var (campaign, moderator) = (await app.Given(ACampaign.Open.WithIdeas(8).WithBoardOf(3)), await app.Moderator());
        await app.Vote(campaign, people: 14, duels: 14, careless: 0.2);
        await app.RunJobs();
        var (before, votes) = (await Ranking(app, campaign), await Votes(app, campaign));

        await moderator.Merge(campaign, goes: "Idea 6", stays: "Idea 2");
        await app.RunJobs();
        var merged = await Ranking(app, campaign);
        await moderator.Act(campaign, "Retired", "Idea 6", "Undo");
        await app.RunJobs();

        Assert.NotEqual(before, merged);
        Assert.Equal(before, await Ranking(app, campaign));
        Assert.Equal(votes, await Votes(app, campaign));
        Assert.Equal((IdeaState.Live, null, null), await State(app, campaign, "Idea 6"));
    }

    [Fact]
    public async Task The_votes_of_both_count_for_the_one_that_stays()
    {
        await using var app = new IdeasApp();
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("A", "B", "C")), await app.Moderator());
        var (ada, bob) = (app.Somebody(), app.Somebody());
        await Prefer(ada, campaign, ("A", "C"), ("B", "C"));
        await Prefer(bob, campaign, ("B", "C"));
        await moderator.Merge(campaign, goes: "A", stays: "B");

        var votes = await Ranked(app, campaign);

        // Ada said the same of both, which is one vote of hers; how A did against B is no duel any more.
        Assert.Equal([("B", "C"), ("B", "C")], votes);
    }

    [Fact]
    public async Task Of_one_persons_two_votes_that_became_one_the_latest_counts()
    {
        await using var app = new IdeasApp();
        var (campaign, moderator, ada) = (await app.Given(ACampaign.Open.With("A", "B", "C")), await app.Moderator(), app.Somebody());
        await Prefer(ada, campaign, ("A", "C"), ("C", "B"));
        var order = (await app.Votes(campaign)).Where(vote => vote.Choice is not Choice.Skip).Select(vote => Winner(campaign, vote)).ToList();
        await moderator.Merge(campaign, goes: "A", stays: "B");

        var vote = Assert.Single(await Ranked(app, campaign));

        Assert.Equal(order.IndexOf("A") > order.IndexOf("C") ? ("B", "C") : ("C", "B"), vote);
    }

    [Fact]
    public async Task Nobodys_votes_count_for_an_own_idea_through_a_merge()
    {
        await using var app = new IdeasApp();
        var (campaign, moderator, ada) = (await app.Given(ACampaign.Open.With("A", "C")), await app.Moderator(), app.Somebody());
        await ada.Propose(campaign, "Mine");
        campaign = campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null));
        await Prefer(ada, campaign, ("A", "C"));
        await moderator.Merge(campaign, goes: "A", stays: "Mine");

        Assert.Empty(await Ranked(app, campaign));
    }

    [Fact]
    public async Task An_idea_that_took_another_in_may_be_merged_later_and_both_follow()
    {
        await using var app = new IdeasApp();
        var (campaign, moderator, ada) = (await app.Given(ACampaign.Open.With("A", "B", "C", "D")), await app.Moderator(), app.Somebody());
        await Prefer(ada, campaign, ("A", "D"));
        await moderator.Merge(campaign, goes: "A", stays: "B");
        await moderator.Merge(campaign, goes: "B", stays: "C");

        var far = await Ranked(app, campaign);
        await moderator.Act(campaign, "Retired", "B", "Undo");

        Assert.Equal([("C", "D")], far);
        Assert.Equal([("B", "D")], await Ranked(app, campaign));
    }

    [Fact]
    public async Task Only_a_live_idea_can_stay()
    {
        await using var app = new IdeasApp();
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("A", "B").WithPending("P")), await app.Moderator());
        var page = await moderator.Get($"/campaigns/{campaign.Code}/desk/alike?one={campaign.Ideas["A"].Value}&other={campaign.Ideas["P"].Value}");

        var answer = await moderator.SendForm(page, "form[action*=Merge]", ("goes", campaign.Ideas["A"].Value.ToString()), ("stays", campaign.Ideas["P"].Value.ToString()));
        var itself = await moderator.SendForm(page, "form[action*=Merge]", ("goes", campaign.Ideas["A"].Value.ToString()), ("stays", campaign.Ideas["A"].Value.ToString()));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("merge.cannot")), (answer.Status, answer.Notice));
        Assert.Equal(HttpStatusCode.BadRequest, itself.Status);
        Assert.All(await app.Ideas(campaign), idea => Assert.Null(idea.InFavourOf));
    }

    [Fact]
    public async Task One_that_waited_waits_again_when_its_merge_is_undone()
    {
        await using var app = new IdeasApp();
        var (campaign, moderator) = (await app.Given(ACampaign.Open.Moderated().With("A", "B").WithPending("P")), await app.Moderator());

        await moderator.Merge(campaign, goes: "P", stays: "A");
        await moderator.Act(campaign, "Retired", "P", "Undo");

        Assert.Equal((IdeaState.Pending, null, null), await State(app, campaign, "P"));
    }

    [Fact]
    public async Task Everybody_is_told()
    {
        await using var app = new IdeasApp();
        var (campaign, moderator, leader, ada, bob) = (await app.Given(ACampaign.Open.With("A", "B", "C")), await app.Moderator(), await app.Leader(), app.Somebody(), app.Somebody());
        await ada.Propose(campaign, "Same as A");
        campaign = campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null));
        await app.Vote(campaign, people: 8, duels: 6);

        await moderator.Merge(campaign, goes: "Same as A", stays: "A");
        await app.RunJobs();

        var (mine, results, stays) = (await ada.Result(campaign), await leader.Get($"/results/{campaign.Code}"), await bob.Open($"{campaign.Home}/ideas/{campaign.Ideas["Same as A"].Value}"));
        Assert.Contains(app.Sentence("merge.because", "A"), mine.One(".my-idea").Line(), StringComparison.Ordinal);
        Assert.Equal((app.Sentence("merge.together.one"), "Same as A"), (results.One(".taken-in summary").Line(), results.One(".taken-in li").Line()));
        Assert.Equal(("A", app.Sentence("merge.together.one"), "Same as A"), (stays.Heading, stays.One(".taken-in p").Line(), stays.One(".taken-in li").Line()));
    }

    [Fact]
    public async Task The_exported_votes_are_those_of_the_ranking()
    {
        await using var app = new IdeasApp();
        var (campaign, moderator, leader) = (await app.Given(ACampaign.Open.WithIdeas(7).WithBoardOf(3)), await app.Moderator(), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 12, careless: 0.2);
        await moderator.Merge(campaign, goes: "Idea 6", stays: "Idea 2");
        await moderator.Merge(campaign, goes: "Idea 5", stays: "Idea 2");
        await app.RunJobs();

        var file = await leader.Get($"/results/{campaign.Code}/votes.csv");

        var (votes, snapshot) = (file.Source.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList(), (await app.Rankings(campaign))[^1]);
        var names = votes.SelectMany(vote => new[] { vote[3], vote[4] }).Distinct().ToList();
        var fit = Assert.IsType<RankingOutcome.Ranked>(BradleyTerry.Rank(
            names.Count, votes.Select(vote => new Comparison(names.IndexOf(vote[3]), names.IndexOf(vote[4]))).ToArray(),
            new BradleyTerryOptions { PriorDeviation = snapshot.PriorDeviation, CarelessRate = snapshot.CarelessRate, Top = 3, MinimumComparisons = Idea.RankedFrom }));
        Assert.Equal(5, names.Count);
        Assert.All(fit.Items, item =>
        {
            var row = snapshot.Rows.Single(row => row.IdeaId == campaign.Ideas[names[item.Item]]);
            Assert.Equal((item.Rank, item.Comparisons), (row.Rank, row.Comparisons));
            Assert.Equal(item.Elo, row.Elo, 1e-6);
        });
    }

    private static string Winner(GivenCampaign campaign, Vote vote) => Name(campaign, vote.Choice is Choice.Left ? vote.LeftId : vote.RightId);

    private static string Name(GivenCampaign campaign, IdeaId id) => campaign.Ideas.Single(idea => idea.Value == id).Key;

    /// <summary>Answers duels until each of these pairs has come, and skips others.</summary>
    private static async Task Prefer(Person person, GivenCampaign campaign, params (string Winner, string Loser)[] wishes)
    {
        for (var page = await person.Duel(campaign); page.IsDuel(); page = await person.Duel(campaign))
        {
            var (left, right) = page.Pair();
            var wish = wishes.FirstOrDefault(wish => wish == (left, right) || wish == (right, left));
            await (wish == default ? person.Choose(page, Choice.Skip) : person.Choose(page, wish.Winner));
        }
    }

    private static async Task<List<(string Winner, string Loser)>> Ranked(IdeasApp app, GivenCampaign campaign)
    {
        var live = (await app.Ideas(campaign)).Where(idea => idea.State is IdeaState.Live).Select(idea => idea.Id).ToHashSet();
        var votes = await app.Use<RankedVotes, List<RankedVote>>(async ranked => [.. await ranked.ReadAsync(campaign.Id, live, long.MaxValue, CancellationToken.None)]);
        return [.. votes.Select(vote => (Name(campaign, vote.Winner), Name(campaign, vote.Loser)))];
    }

    private static async Task<List<(Guid, int, int, int, double, double, int, double, double, IdeaTier?)>> Ranking(IdeasApp app, GivenCampaign campaign) =>
        [.. (await app.Rankings(campaign))[^1].Rows.OrderBy(row => row.IdeaId.Value)
            .Select(row => (row.IdeaId.Value, row.Rank, row.BestRank, row.WorstRank, row.Elo, row.StandardError, row.Comparisons, row.ChanceAgainstRandom, row.TopChance, row.Tier))];

    private static async Task<List<(DuelId, IdeaId, IdeaId, Choice, long, SetAsideReason?)>> Votes(IdeasApp app, GivenCampaign campaign) =>
        [.. (await app.Votes(campaign)).Select(vote => (vote.DuelId, vote.LeftId, vote.RightId, vote.Choice, vote.Sequence, vote.SetAside))];

    private static async Task<(IdeaState, string?, IdeaId?)> State(IdeasApp app, GivenCampaign campaign, string idea)
    {
        var found = await app.Idea(campaign, idea);
        return (found.State, found.RetiredBecause, found.InFavourOf);
    }
}
