using System.Runtime.InteropServices;
using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// What one campaign's votes say of its ideas: the last ranking plus every vote since, as live Elo for the screens and in
/// a picker for the next pair. Not thread-safe.
/// </summary>
internal sealed class LiveRatings(PairPickerOptions options)
{
    private readonly List<Rating> ratings = [];
    private readonly List<bool> inPlay = [];
    private readonly List<Game> sinceRanking = [];
    private PairPicker picker = new(options);
    private Rating[] ranked = [];
    private PairPicker.Known[] ranking = [];
    private RankingMethod? method;
    private long through;
    private bool isStale;

    public ReadOnlySpan<Rating> All
    {
        get
        {
            Settle();
            return CollectionsMarshal.AsSpan(ratings);
        }
    }

    /// <summary>What pairs are picked for. Another aim takes effect with the next pair; what is known is kept.</summary>
    public PairPickerOptions Options
    {
        get;
        set
        {
            if (field != value)
            {
                field = value;
                Rebuild();
            }
        }
    } = options;

    public void Add()
    {
        ratings.Add(Rating.Unknown);
        inPlay.Add(true);
        picker.Add();
    }

    public void SetInPlay(int idea, bool value)
    {
        inPlay[idea] = value;
        picker.SetInPlay(idea, value);
    }

    public (int First, int Second)? Next(IVoter voter, Random random)
    {
        Settle();
        return picker.Next(voter, random);
    }

    public (int First, int Second)? NextWith(int idea, IVoter voter, Random random)
    {
        Settle();
        return picker.NextWith(idea, voter, random);
    }

    /// <summary>Takes a counted vote; a skip moves nothing, and neither does a vote that the ranking has already.</summary>
    public void Take(long sequence, int left, int right, Choice choice)
    {
        if (choice is not Choice.Skip && sequence > through)
        {
            Settle();
            var game = new Game(sequence, choice is Choice.Left ? new Comparison(left, right) : new Comparison(right, left));
            sinceRanking.Add(game);
            Rate(game);
            picker.Take(game.Comparison);
        }
    }

    /// <summary>Starts again from a ranking, and adds the votes it has not seen. Answers whether it did: an older ranking than the last changes nothing.</summary>
    public bool Anchor(RankingSnapshot snapshot, IReadOnlyDictionary<IdeaId, int> places)
    {
        if (snapshot.ThroughSequence < through)
        {
            return false;
        }

        through = snapshot.ThroughSequence;
        sinceRanking.RemoveAll(game => game.Sequence <= through);
        sinceRanking.TrimExcess();
        ranked = new Rating[ratings.Count];
        Array.Fill(ranked, Rating.Unknown);
        foreach (var row in snapshot.Rows.Where(row => places.ContainsKey(row.IdeaId)))
        {
            ranked[places[row.IdeaId]] = new Rating(row.Elo, row.Comparisons);
        }

        Replay();
        method = snapshot.Method;
        ranking = [.. snapshot.Rows.Where(row => row.Comparisons > 0 && places.ContainsKey(row.IdeaId)).Select(row =>
            new PairPicker.Known(places[row.IdeaId], EloScale.ToStrength(row.Elo), row.StandardError / EloScale.PointsPerLogit, row.Comparisons))];
        Inform();
        return true;
    }

    /// <summary>As if a vote had not come. What the ranking has already, only the next one takes out.</summary>
    public void Forget(long sequence)
    {
        if (sequence > through)
        {
            isStale |= sinceRanking.RemoveAll(game => game.Sequence == sequence) > 0;
        }
    }

    /// <summary>Follows what was forgotten, once for however many votes that was.</summary>
    private void Settle()
    {
        if (isStale)
        {
            Replay();
            Rebuild();
        }
    }

    /// <summary>The scores of the ranking, and every vote since.</summary>
    private void Replay()
    {
        isStale = false;
        var scores = CollectionsMarshal.AsSpan(ratings);
        scores.Fill(Rating.Unknown);
        ranked.CopyTo(scores);
        sinceRanking.ForEach(Rate);
    }

    /// <summary>A picker that knows what the old one did.</summary>
    private void Rebuild()
    {
        picker = new PairPicker(Options);
        for (var idea = 0; idea < ratings.Count; idea++)
        {
            picker.SetInPlay(picker.Add(), inPlay[idea]);
        }

        Inform();
    }

    private void Inform()
    {
        if (method is { } known)
        {
            picker.Anchor(ranking, known.PriorDeviation, known.CarelessRate);
        }

        sinceRanking.ForEach(game => picker.Take(game.Comparison));
    }

    private void Rate(Game game)
    {
        var (winner, loser) = (ratings[game.Comparison.Winner], ratings[game.Comparison.Loser]);
        var (up, down) = LiveElo.Update(winner.Elo, winner.Comparisons, loser.Elo, loser.Comparisons, score: 1);
        ratings[game.Comparison.Winner] = new Rating(up, winner.Comparisons + 1);
        ratings[game.Comparison.Loser] = new Rating(down, loser.Comparisons + 1);
    }

    private readonly record struct Game(long Sequence, Comparison Comparison);
}
