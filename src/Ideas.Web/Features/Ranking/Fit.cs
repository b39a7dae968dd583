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

    /// <exception cref="InvalidOperationException">The fit did not settle.</exception>
    public static (RankingMethod Method, Settledness Top, IEnumerable<RankingRow> Rows) Run(
        IReadOnlySet<IdeaId> ideas, IEnumerable<RankedVote> votes, BradleyTerryOptions options)
    {
        var (compared, comparisons) = Number(ideas, votes);

        return BradleyTerry.Rank(compared.Count, comparisons, options) switch
        {
            RankingOutcome.Ranked ranked => (
                new RankingMethod(ranked.PriorDeviation, ranked.CarelessRate),
                new Settledness(ranked.Settled.Top, ranked.Settled.Sureness, ranked.Settled.VotesToGo),
                ranked.Items.Select(item => Row(compared[item.Item], item)).Concat(ideas.Except(compared).Select(idea => NeverCompared(idea, ranked.PriorDeviation)))),
            RankingOutcome.NotConverged failed => throw new InvalidOperationException($"The ranking did not settle in {failed.Iterations} steps; the earlier one stays in force."),
            _ => throw new InvalidOperationException("Unknown ranking outcome."),
        };
    }

    /// <summary>The compared ideas in the order of their ids, and the votes by the places of ideas in it.</summary>
    private static (List<IdeaId> Compared, Comparison[] Comparisons) Number(IReadOnlySet<IdeaId> ideas, IEnumerable<RankedVote> votes)
    {
        var numbers = ideas.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var comparisons = votes.Select(vote => new Comparison(numbers[vote.Winner], numbers[vote.Loser])).ToArray();
        var isCompared = new bool[numbers.Count];
        foreach (var (winner, loser, _) in comparisons)
        {
            isCompared[winner] = isCompared[loser] = true;
        }

        var compared = ideas.Where(idea => isCompared[numbers[idea]]).OrderBy(idea => idea.Value).ToList();
        var places = new int[numbers.Count];
        foreach (var (place, idea) in compared.Index())
        {
            places[numbers[idea]] = place;
        }

        return (compared, Array.ConvertAll(comparisons, vote => new Comparison(places[vote.Winner], places[vote.Loser])));
    }

    private static RankingRow Row(IdeaId idea, RankedItem item) => new(
        idea, item.Rank, item.BestRank, item.WorstRank, item.Elo, item.StandardError * EloScale.PointsPerLogit, item.Comparisons, item.ChanceAgainstRandom, item.TopChance, Named(item.Tier));

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
