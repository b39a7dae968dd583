using Ideas.Web.Features.Voting;

namespace Ideas.Web.Tests.Voting;

/// <summary>Many participants who vote by the same door as the pages do.</summary>
public static class Crowd
{
    /// <summary>Each of the people answers up to so many duels; ideas given earlier win, but now and then a careless vote goes the other way.</summary>
    public static async Task Vote(this IdeasApp app, GivenCampaign campaign, int people, int duels, double careless = 0)
    {
        var live = await app.Live(campaign);
        var order = campaign.Ideas.Values.Select((idea, place) => (idea, place)).ToDictionary(pair => pair.idea, pair => pair.place);
        await Parallel.ForEachAsync(Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (person, _) =>
        {
            var (participant, random) = (ParticipantId.New(), new Random(person));
            for (var i = 0; i < duels && app.Get<Dealer>().Next(live, participant, openTicket: null) is (Deal.Pair pair, var ticket); i++)
            {
                var isLeft = order[pair.Duel.Left] < order[pair.Duel.Right] != (random.NextDouble() < careless);
                Assert.IsType<VoteOutcome.Counted>(await app.Answer(campaign, participant, ticket, isLeft ? Choice.Left : Choice.Right));
            }
        });
    }

    public static Task<VoteOutcome> Answer(this IdeasApp app, GivenCampaign campaign, ParticipantId participant, string? ticket, Choice choice) =>
        app.Get<VoteIngest>().AcceptAsync(new Answer(campaign.Id, participant, ticket, choice, app.Clock.GetUtcNow()), CancellationToken.None);
}
