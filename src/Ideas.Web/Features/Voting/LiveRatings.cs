using System.Runtime.InteropServices;
using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>Scores of one campaign's ideas: the last ranking plus live Elo of every vote since. Not thread-safe.</summary>
internal sealed class LiveRatings
{
    private readonly List<PairCandidate> ratings = [];
    private readonly List<Game> sinceRanking = [];
    private long through;

    public ReadOnlySpan<PairCandidate> All => CollectionsMarshal.AsSpan(ratings);

    public void Add() => ratings.Add(new PairCandidate(EloScale.Centre, 0));

    /// <summary>Takes a counted vote; a skip moves nothing, and neither does a vote that the ranking has already.</summary>
    public void Take(long sequence, int left, int right, Choice choice)
    {
        if (choice is not Choice.Skip && sequence > through)
        {
            var game = new Game(sequence, left, right, choice is Choice.Left ? 1 : 0);
            sinceRanking.Add(game);
            Play(game);
        }
    }

    /// <summary>Starts again from a ranking, and adds the votes it has not seen. An older ranking than the last changes nothing.</summary>
    public void Anchor(IEnumerable<(int Idea, double Elo, int Comparisons)> ranking, long throughSequence)
    {
        if (throughSequence < through)
        {
            return;
        }

        through = throughSequence;
        sinceRanking.RemoveAll(game => game.Sequence <= through);
        CollectionsMarshal.AsSpan(ratings).Fill(new PairCandidate(EloScale.Centre, 0));
        foreach (var (idea, elo, comparisons) in ranking)
        {
            ratings[idea] = new PairCandidate(elo, comparisons);
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
