namespace Ideas.Ranking;

/// <summary>Picks the pairs that tell most. Not thread-safe.</summary>
public sealed class PairPicker(PairPickerOptions options)
{
    private readonly PairPickerOptions options = options;
    private readonly List<PairCandidate> items = [];
    private readonly List<bool> inPlay = [];

    /// <summary>Number of items added.</summary>
    public int Count => items.Count;

    /// <summary>Adds an item that nobody has compared yet, in play; answers its index.</summary>
    public int Add()
    {
        items.Add(new PairCandidate(EloScale.Centre, 0));
        inPlay.Add(true);
        return items.Count - 1;
    }

    /// <summary>Takes an item out of play, or back in. What is known of it is kept.</summary>
    public void SetInPlay(int item, bool value) => inPlay[item] = value;

    /// <summary>Learns from one vote.</summary>
    public void Take(Comparison vote)
    {
        var (winner, loser) = (items[vote.Winner], items[vote.Loser]);
        var (up, down) = LiveElo.Update(winner.Elo, winner.Comparisons, loser.Elo, loser.Comparisons, vote.Tie ? 0.5 : 1);
        (items[vote.Winner], items[vote.Loser]) = (new(up, winner.Comparisons + 1), new(down, loser.Comparisons + 1));
    }

    /// <summary>
    /// Starts again from a ranking. Items that the ranking lacks become unknown again; votes that it lacks must be taken again.
    /// </summary>
    public void Anchor(IEnumerable<Known> ranking, double priorDeviation = 1, double carelessRate = 0)
    {
        for (var i = 0; i < items.Count; i++) items[i] = new PairCandidate(EloScale.Centre, 0);
        foreach (var known in ranking) items[known.Item] = new PairCandidate(EloScale.FromStrength(known.Strength), known.Comparisons);
    }

    /// <summary>The next pair in random order of sides, or null exactly when no allowed pair of items in play is unseen.</summary>
    public (int First, int Second)? Next(IVoter voter, Random random) =>
        PairChoice.Next(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items), i => !inPlay[i] || voter.IsBarred(i), voter.HasSeen, random);

    /// <summary>What a ranking knows of an item.</summary>
    /// <param name="Item">Its index.</param>
    /// <param name="Strength">Strength in logits; finite.</param>
    /// <param name="StandardError">Its standard error in logits, ≥ 0.</param>
    /// <param name="Comparisons">Comparisons so far, ≥ 0.</param>
    public readonly record struct Known(int Item, double Strength, double StandardError, int Comparisons);
}
