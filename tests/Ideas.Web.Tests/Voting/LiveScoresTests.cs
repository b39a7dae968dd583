using Ideas.Web.Data;
using Ideas.Web.Features.Voting;
using Microsoft.Extensions.DependencyInjection;

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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_second_memory_read_from_the_same_database_knows_and_deals_the_same(int seed)
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(20).LimitedTo(40));
        var people = Enumerable.Range(0, 12).Select(_ => ParticipantId.New()).ToList();
        await Muddle(app, campaign, people, new Random(seed));
        using var again = new LiveCampaigns(app.Get<IServiceScopeFactory>(), app.Get<VoteReader>());

        var (live, replayed) = (await app.Live(campaign), (await again.GetAsync(campaign.Id))!);

        AssertSame(live.Standings(), replayed.Standings());
        Assert.All(people, person => Assert.Equal(live.AnsweredBy(person), replayed.AnsweredBy(person)));
        Assert.All(people, person => Assert.Equal(Dealt(app, live, person, campaign), Dealt(app, replayed, person, campaign)));
    }

    [Fact]
    public async Task What_runs_is_in_memory_after_a_start_before_anybody_asks()
    {
        var before = new IdeasApp();
        await before.Given(ACampaign.Open.WithIdeas(4));
        await before.Given(ACampaign.Collecting.WithIdeas(4));
        await before.Given(ACampaign.Closed.WithIdeas(4));
        await using var after = await before.Restart();

        var live = after.Get<LiveCampaigns>();

        await Waiting.Until(() => Task.FromResult(live.Count == 2));
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

    /// <summary>
    /// Votes and skips in any order, some taken back, pairs answered twice, an idea retired meanwhile, answers beyond the limit, an
    /// admin who counts what was set aside and thinks better of it, and rankings now and then, the last of them before the last votes.
    /// </summary>
    private static async Task Muddle(IdeasApp app, GivenCampaign campaign, List<ParticipantId> people, Random random)
    {
        var live = await app.Live(campaign);
        var open = new List<(ParticipantId Person, string? Ticket)>();
        for (var step = 1; step <= 700; step++)
        {
            var person = people[random.Next(people.Count)];
            open.Add((person, app.Get<Dealer>().Next(live, person, openTicket: null).Ticket));
            if (open.Count > 200)
            {
                var (place, choice) = (random.Next(open.Count), (Choice)random.Next(3));
                var (voter, ticket) = open[place];
                await app.Answer(campaign, voter, ticket, choice);
                open.RemoveAt(place);
                app.Clock.Advance(TimeSpan.FromMilliseconds(100));
                if (random.Next(6) == 0)
                {
                    await app.Get<VoteIngest>().TakeBackAsync(campaign.Id, voter, ticket, app.Clock.GetUtcNow(), CancellationToken.None);
                }
            }

            if (step is 450 or 500 or 640)
            {
                var judgement = new Judgement(campaign.Id, SetAsideReason.PairAlreadyAnswered, null, Counts: step != 500, Guid.NewGuid(), "Kaisa", app.Clock.GetUtcNow());
                Assert.True(await app.Get<VoteIngest>().JudgeAsync(judgement, CancellationToken.None) is VoteOutcome.Judged { Votes: > 0 });
            }

            if (step == 350)
            {
                await app.Retire(campaign, "Idea 3");
            }

            if (step % 180 == 0)
            {
                await app.RunJobs();
            }
        }

        var votes = await app.Votes(campaign);
        Assert.Superset(new HashSet<SetAsideReason?> { null, SetAsideReason.IdeaRetired, SetAsideReason.OverLimit, SetAsideReason.TakenBack }, votes.Select(vote => vote.SetAside).ToHashSet());
        Assert.Contains(votes, vote => vote.Overruled is SetAsideReason.PairAlreadyAnswered);
        var ranked = (await app.Rankings(campaign)).Max(ranking => ranking.ThroughSequence);
        Assert.InRange(ranked, 1, votes[^1].Sequence - 1);
    }

    /// <summary>What each participant is dealt who comes with a pair still open: the same one, unless it was answered, else a new one.</summary>
    private static List<(IdeaId, IdeaId)?> Dealt(IdeasApp app, LiveCampaign memory, ParticipantId person, GivenCampaign campaign) =>
    [
        .. from left in campaign.Ideas.Values
           from right in campaign.Ideas.Values
           where left != right
           let open = new Duel(DuelId.New(), campaign.Id, person, left, right, app.Clock.GetUtcNow())
           select memory.Deal(person, open, app.Clock.GetUtcNow(), new Random(1)) is Deal.Pair { Duel: var dealt } ? (dealt.Left, dealt.Right) : ((IdeaId, IdeaId)?)null,
    ];

    private static void AssertSame(LiveStandings live, LiveStandings rebuilt)
    {
        Assert.Equal((live.Votes, live.Participants), (rebuilt.Votes, rebuilt.Participants));
        Assert.Equal(live.Ideas.Select(idea => (idea.Id, idea.Comparisons)), rebuilt.Ideas.Select(idea => (idea.Id, idea.Comparisons)));
        Assert.All(live.Ideas.Zip(rebuilt.Ideas), pair => Assert.Equal(pair.First.Elo, pair.Second.Elo, 1e-9));
    }
}
