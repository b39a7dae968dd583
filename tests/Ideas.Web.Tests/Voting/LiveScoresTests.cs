using Ideas.Web.Features.Voting;

namespace Ideas.Web.Tests.Voting;

/// <summary>What stands in memory is what the database would give.</summary>
public sealed class LiveScoresTests
{
    [Fact]
    public async Task Scores_in_memory_equal_those_rebuilt_from_the_votes()
    {
        var before = new IdeasApp();
        var campaign = await before.Given(ACampaign.Open.WithIdeas(8));
        await before.Vote(campaign, people: 10, duels: 8, careless: 0.2);
        var live = await before.Standings(campaign);
        await using var after = await before.Restart();

        var rebuilt = await after.Standings(campaign);

        AssertSame(live, rebuilt);
    }

    [Fact]
    public async Task So_they_do_when_votes_came_before_and_after_a_ranking()
    {
        var before = new IdeasApp();
        var campaign = await before.Given(ACampaign.Open.WithIdeas(8));
        await before.Vote(campaign, people: 10, duels: 8, careless: 0.2);
        await before.RunJobs();
        await before.Vote(campaign, people: 3, duels: 5, careless: 0.2);
        var live = await before.Standings(campaign);
        await using var after = await before.Restart();

        var rebuilt = await after.Standings(campaign);

        AssertSame(live, rebuilt);
    }

    [Fact]
    public async Task So_they_do_when_an_idea_was_retired_between_two_rankings()
    {
        var before = new IdeasApp();
        var campaign = await before.Given(ACampaign.Open.WithIdeas(8));
        await before.Vote(campaign, people: 10, duels: 8, careless: 0.2);
        await before.RunJobs();
        await before.Retire(campaign, "Idea 3");
        await before.Vote(campaign, people: 2, duels: 5);
        await before.RunJobs();
        await before.Vote(campaign, people: 2, duels: 5);
        var live = await before.Standings(campaign);
        await using var after = await before.Restart();

        var rebuilt = await after.Standings(campaign);

        Assert.Equal(7, rebuilt.Ideas.Count);
        AssertSame(live, rebuilt);
    }

    [Fact]
    public async Task So_they_do_with_skips_and_votes_set_aside()
    {
        var before = new IdeasApp();
        var (campaign, ada) = (await before.Given(ACampaign.Open.WithIdeas(4)), before.Somebody());
        await ada.Choose(await ada.Duel(campaign), Choice.Skip);
        var retired = await ada.Duel(campaign);
        await before.Retire(campaign, retired.Pair().Left);
        await ada.Choose(retired, Choice.Left);
        await ada.Choose(await ada.Duel(campaign), Choice.Left);
        var live = await before.Standings(campaign);
        await using var after = await before.Restart();

        var rebuilt = await after.Standings(campaign);

        Assert.Equal((2, 1), (rebuilt.Votes, rebuilt.Participants));
        AssertSame(live, rebuilt);
    }

    [Fact]
    public async Task After_a_ranking_every_screen_shows_its_scores()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Vote(campaign, people: 8, duels: 10);
        var before = (await app.Standings(campaign)).Ideas.ToDictionary(idea => idea.Id, idea => idea.Elo);

        await app.RunJobs();

        var after = (await app.Standings(campaign)).Ideas;
        Assert.Equal((await app.Rankings(campaign)).Single().Rows.ToDictionary(row => row.IdeaId, row => row.Elo), after.ToDictionary(idea => idea.Id, idea => idea.Elo));
        Assert.NotEqual(before, after.ToDictionary(idea => idea.Id, idea => idea.Elo));
    }

    private static void AssertSame(LiveStandings live, LiveStandings rebuilt)
    {
        Assert.Equal((live.Votes, live.Participants), (rebuilt.Votes, rebuilt.Participants));
        Assert.Equal(live.Ideas.Select(idea => (idea.Id, idea.Comparisons)), rebuilt.Ideas.Select(idea => (idea.Id, idea.Comparisons)));
        Assert.All(live.Ideas.Zip(rebuilt.Ideas), pair => Assert.Equal(pair.First.Elo, pair.Second.Elo, 1e-9));
    }
}
