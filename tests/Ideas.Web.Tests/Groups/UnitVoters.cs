using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Groups;

/// <summary>People of a unit who vote through the one door.</summary>
internal static class UnitVoters
{
    /// <summary>People choose otherwise than they like as often as this.</summary>
    private const double Careless = 0.2;

    /// <summary>New people of a unit, or of none, who like ideas in an order: those named first, then the others as they stand.</summary>
    public static async Task<IReadOnlyList<ParticipantId>> VoteAs(this IdeasApp app, GivenCampaign campaign, string? unit, int people, int duels, params string[] likes)
    {
        var voters = Enumerable.Range(0, people).Select(_ => ParticipantId.New()).ToList();
        await app.VoteAgain(campaign, voters, duels, likes);
        if (unit is not null)
        {
            await app.Tell(campaign, voters, unit);
        }

        return voters;
    }

    public static async Task VoteAgain(this IdeasApp app, GivenCampaign campaign, IEnumerable<ParticipantId> voters, int duels, params string[] likes)
    {
        var live = await app.Live(campaign);
        var order = likes.Concat(campaign.Ideas.Keys.Except(likes)).Index().ToDictionary(entry => campaign.Ideas[entry.Item], entry => entry.Index);
        await Parallel.ForEachAsync(voters.Index(), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (entry, _) =>
        {
            var (voter, random) = (entry.Item, new Random(entry.Index));
            for (var i = 0; i < duels && app.Get<Dealer>().Next(live, voter, openTicket: null) is (Deal.Pair pair, var ticket); i++)
            {
                var isLeft = order[pair.Duel.Left] < order[pair.Duel.Right] != (random.NextDouble() < Careless);
                Assert.IsType<VoteOutcome.Counted>(await app.Answer(campaign, voter, ticket, isLeft ? Choice.Left : Choice.Right));
            }
        });
    }

    public static Task<int> Tell(this IdeasApp app, GivenCampaign campaign, IReadOnlyCollection<ParticipantId> voters, string unit) => app.Read(async context =>
    {
        var question = (await context.Campaigns.Include(c => c.BackgroundQuestions).ThenInclude(q => q.Options).SingleAsync(c => c.Id == campaign.Id)).BackgroundQuestions[0];
        foreach (var participant in await context.Participants.Include(p => p.Segments).Where(p => voters.Contains(p.Id)).ToListAsync())
        {
            participant.Answer(question, question.Options.Single(option => option.Key == unit));
        }

        return await context.SaveChangesAsync();
    });

    /// <summary>The ranking, and then the groups.</summary>
    public static async Task Compute(this IdeasApp app, GivenCampaign campaign)
    {
        await app.RunJob("rank-campaign", campaign.Id.Value);
        await app.RunJob("refresh-groups");
    }
}
