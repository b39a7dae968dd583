using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Ranking;

/// <summary>
/// Asks the maths about a campaign's votes and says the answer of its ideas. Ideas that no vote compares stay out, so that
/// the figures are those of the votes alone.
/// </summary>
internal static class Fit
{
    public static BradleyTerryOptions Options(Campaign campaign) => new()
    {
        Top = campaign.BoardSize,
        MinimumComparisons = Idea.RankedFrom,
    };

    /// <param name="ideas">The ideas to rank.</param>
    /// <param name="votes">The votes that count, with who gave them.</param>
    /// <param name="options">How they are fitted.</param>
    /// <param name="smallestGroup">How an idea divides people is not said when fewer than this have told of it.</param>
    /// <exception cref="InvalidOperationException">The fit did not settle.</exception>
    public static (RankingMethod Method, Settledness Top, IEnumerable<RankingRow> Rows) Run(
        IReadOnlySet<IdeaId> ideas, IEnumerable<VotersVote> votes, BradleyTerryOptions options, int smallestGroup)
    {
        var (compared, voters, numbered) = Number(ideas, votes);

        return BradleyTerry.Rank(compared.Count, Array.ConvertAll(numbered, vote => vote.Vote), options) switch
        {
            RankingOutcome.Ranked ranked => (
                new RankingMethod(ranked.PriorDeviation, ranked.CarelessRate),
                new Settledness(ranked.Settled.Top, ranked.Settled.Sureness, ranked.Settled.VotesToGo),
                Rows(ranked, Division.Of(ranked.Items, numbered, voters, ranked.CarelessRate)).Concat(ideas.Except(compared).Select(idea => NeverCompared(idea, ranked.PriorDeviation)))),
            RankingOutcome.NotConverged failed => throw new InvalidOperationException($"The ranking did not settle in {failed.Iterations} steps; the earlier one stays in force."),
            _ => throw new InvalidOperationException("Unknown ranking outcome."),
        };

        IEnumerable<RankingRow> Rows(RankingOutcome.Ranked ranked, IReadOnlyList<DividedItem> divided) => ranked.Items.Select(item =>
            Row(compared[item.Item], item, divided[item.Item] is { Variance: var variance, Voters: var told } && told >= smallestGroup ? variance : null));
    }

    /// <summary>The compared ideas in the order of their ids, how many voters there are, and the votes by the places of ideas and the numbers of voters.</summary>
    private static (List<IdeaId> Compared, int Voters, DisagreementVote[] Votes) Number(IReadOnlySet<IdeaId> ideas, IEnumerable<VotersVote> votes)
    {
        var (numbers, voters) = (ideas.Index().ToDictionary(entry => entry.Item, entry => entry.Index), new Dictionary<ParticipantId, int>());
        var numbered = votes.Select(vote => new DisagreementVote(Number(vote.Voter), new Comparison(numbers[vote.Ranked.Winner], numbers[vote.Ranked.Loser]))).ToArray();
        var isCompared = new bool[numbers.Count];
        foreach (var (_, (winner, loser, _)) in numbered)
        {
            isCompared[winner] = isCompared[loser] = true;
        }

        var compared = ideas.Where(idea => isCompared[numbers[idea]]).OrderBy(idea => idea.Value).ToList();
        var places = new int[numbers.Count];
        foreach (var (place, idea) in compared.Index())
        {
            places[numbers[idea]] = place;
        }

        return (compared, voters.Count, Array.ConvertAll(numbered, vote => vote with { Vote = new Comparison(places[vote.Vote.Winner], places[vote.Vote.Loser]) }));

        int Number(ParticipantId voter)
        {
            if (!voters.TryGetValue(voter, out var number))
            {
                voters[voter] = number = voters.Count;
            }

            return number;
        }
    }

    private static RankingRow Row(IdeaId idea, RankedItem item, double? division) => new(
        idea, item.Rank, item.BestRank, item.WorstRank, item.Elo, item.StandardError * EloScale.PointsPerLogit, item.Comparisons, item.ChanceAgainstRandom, item.TopChance, Named(item.Tier), division);

    private static RankingRow NeverCompared(IdeaId idea, double priorDeviation) =>
        new(idea, 0, 0, 0, EloScale.Centre, priorDeviation * EloScale.PointsPerLogit, 0, 0.5, 0, IdeaTier.NotRanked);

    private static IdeaTier Named(Tier tier) => tier switch
    {
        Tier.NotRanked => IdeaTier.NotRanked,
        Tier.ClearlyTop => IdeaTier.ClearlyTop,
        Tier.LikelyTop => IdeaTier.LikelyTop,
        Tier.CannotBeToldApart => IdeaTier.CannotBeToldApart,
        Tier.Below => IdeaTier.Below,
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };
}
