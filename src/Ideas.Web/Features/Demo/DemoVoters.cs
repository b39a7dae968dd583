using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Demo;

/// <summary>Simulated participants who vote by the same door as everybody.</summary>
internal sealed class DemoVoters(DemoCampaign recipe, LiveCampaign campaign, IReadOnlyDictionary<IdeaId, DemoIdea> ideas, Dealer dealer, VoteIngest ingest)
{
    private const int AtOnce = 32;

    public Task VoteAsync(IReadOnlyList<DemoVoter> voters, DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        Parallel.ForEachAsync(voters, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (voter, token) =>
        {
            var random = new Random(voter.Seed);
            var duels = random.Next(recipe.Participants.DuelsFrom, recipe.Participants.DuelsTo + 1);
            var at = from + ((until - from - TimeSpan.FromMinutes(10)) * random.NextDouble());
            for (var i = 0; i < duels; i++)
            {
                at += TimeSpan.FromSeconds(4 + (9 * random.NextDouble()));
                await VoteOnceAsync(voter, at, random, token);
            }
        });

    /// <summary>One duel of one voter; nothing when there is no pair left.</summary>
    public async Task VoteOnceAsync(DemoVoter voter, DateTimeOffset at, Random random, CancellationToken ct)
    {
        var (deal, ticket) = dealer.Next(campaign, voter.Id, openTicket: null, at);
        if (deal is Deal.Pair pair)
        {
            var answer = new Answer(campaign.Facts.Id, voter.Id, ticket, Choose(pair.Duel, voter, random), at);
            while (await ingest.AcceptAsync(answer, ct) is VoteOutcome.Busy)
            {
                await Task.Delay(50, ct);
            }
        }
    }

    private Choice Choose(Duel duel, DemoVoter voter, Random random)
    {
        if (random.NextDouble() < recipe.Participants.Skips)
        {
            return Choice.Skip;
        }

        var lead = Appeal(duel.Left, voter) - Appeal(duel.Right, voter);
        var chance = random.NextDouble() < recipe.Participants.Careless ? 0.5 : 1 / (1 + Math.Exp(-lead));
        return random.NextDouble() < chance ? Choice.Left : Choice.Right;
    }

    private double Appeal(IdeaId id, DemoVoter voter) =>
        !ideas.TryGetValue(id, out var idea) ? 0
        : idea.Leaning is { } leaning ? idea.Appeal + voter.Backgrounds.Sum(key => leaning.GetValueOrDefault(key))
        : idea.Appeal;
}

/// <param name="Backgrounds">The voter's answers, each <c>question:option</c>.</param>
internal sealed record DemoVoter(ParticipantId Id, int Seed, IReadOnlyList<string> Backgrounds);
