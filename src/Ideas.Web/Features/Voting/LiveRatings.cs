using System.Runtime.InteropServices;
using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>Scores of one campaign's ideas: the last ranking plus live Elo of every vote since. Not thread-safe.</summary>
internal sealed class LiveRatings
{
    private readonly List<PairCandidate> ratings = [];
    private readonly List<Game> sinceRanking = [];

    public int Count => ratings.Count;

    public ReadOnlySpan<PairCandidate> All => CollectionsMarshal.AsSpan(ratings);

    public void Add() => ratings.Add(new PairCandidate(EloScale.Centre, 0));

    /// <summary>Takes a counted vote; a skip moves nothing.</summary>
    public void Take(long sequence, int left, int right, Choice choice)
    {
        if (choice is not Choice.Skip)
        {
            var game = new Game(sequence, left, right, choice is Choice.Left ? 1 : 0);
            sinceRanking.Add(game);
            Play(game);
        }
    }

    /// <summary>
    /// Starts again from a ranking, and adds the votes it has not seen. Comparisons are counted by us,
    /// because a ranking may leave out what was retired meanwhile.
    /// </summary>
    public void Anchor(IEnumerable<(int Idea, double Elo)> ranking, long throughSequence)
    {
        sinceRanking.RemoveAll(game => game.Sequence <= throughSequence);
        foreach (var game in sinceRanking)
        {
            ratings[game.Left] = ratings[game.Left] with { Comparisons = ratings[game.Left].Comparisons - 1 };
            ratings[game.Right] = ratings[game.Right] with { Comparisons = ratings[game.Right].Comparisons - 1 };
        }

        for (var i = 0; i < ratings.Count; i++)
        {
            ratings[i] = ratings[i] with { Elo = EloScale.Centre };
        }

        foreach (var (idea, elo) in ranking)
        {
            ratings[idea] = ratings[idea] with { Elo = elo };
        }

        sinceRanking.ForEach(Play);
    }

    private void Play(Game game)
    {
        var (left, right) = (ratings[game.Left], ratings[game.Right]);
        var (leftElo, rightElo) = LiveElo.Update(left.Elo, left.Comparisons, right.Elo, right.Comparisons, game.Score);
        ratings[game.Left] = new PairCandidate(leftElo, left.Comparisons + 1);
        ratings[game.Right] = new PairCandidate(rightElo, right.Comparisons + 1);
    }

    private readonly record struct Game(long Sequence, int Left, int Right, double Score);
}
