namespace Ideas.Ranking;

/// <summary>
/// Picks the pairs that tell most, for any number of participants at once. What it knows of an item is a strength and its
/// variance, moved by one closed-form step a vote and set anew by <see cref="Anchor"/> from a full ranking; all of it can be rebuilt
/// from the votes. Not thread-safe.
/// </summary>
/// <remarks>
/// To find the top, three duels in four look at items that may yet belong there: weight w = Φ((μ − t)/σ + 1.5), an optimistic
/// chance to be above the line t between the N best and the others. The first maximises w·σ, shaken by chance so that many
/// participants at once do not all get one pair; the second maximises what the vote tells times w. The fourth duel explores:
/// an item with too few comparisons for a fair start, else one of the least compared, against the partner that tells most.
/// To order everything, all duels explore. What a vote tells is the information it carries on the lead times the lead's variance; see
/// D. V. Lindley, On a measure of the information provided by an experiment, <i>Ann. Math. Stat.</i> 27 (1956) 986–1005, and
/// M. E. Glickman and S. T. Jensen, Adaptive paired comparison design, <i>J. Statistical Planning and Inference</i> 127 (2005)
/// 279–293. The optimism is that of upper confidence bounds: P. Auer, <i>J. Machine Learning Research</i> 3 (2002) 397–422.
/// </remarks>
public sealed partial class PairPicker
{
    /// <summary>Until it has been compared this often, an item takes precedence whenever the picker explores.</summary>
    public const int FairStart = 6;

    private const double Optimism = 1.5;
    private const double LeastWeight = 0.05;
    private const int ShortListAtLeast = 20;
    private const int Looked = 64;
    private const int LookedExploring = 16;

    /// <summary>An item that stood this often in a participant's last few duels waits.</summary>
    private const int Often = 3;

    private readonly PairPickerOptions options;
    private readonly List<Item> items = [];
    private readonly List<int> inPlay = [];
    private readonly List<int> shortList = [];
    private readonly List<int> newcomers = [];
    private double variance = 1;
    private AnswerModel model = new(0.1);
    private int takenSinceList;
    private bool listed;

    /// <summary>An empty picker.</summary>
    /// <param name="options">What the votes are for.</param>
    public PairPicker(PairPickerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    /// <summary>Number of items added.</summary>
    public int Count => items.Count;

    /// <summary>Adds an item that nobody has compared yet, in play; answers its index.</summary>
    public int Add()
    {
        items.Add(new Item { Variance = variance, InPlay = true, Weight = 1 });
        inPlay.Add(items.Count - 1);
        shortList.Add(items.Count - 1);
        newcomers.Add(items.Count - 1);
        return items.Count - 1;
    }

    /// <summary>Takes an item out of play, or back in. What is known of it is kept.</summary>
    /// <param name="item">Index of the item.</param>
    /// <param name="value">Whether it may be picked.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public void SetInPlay(int item, bool value)
    {
        Check(item, nameof(item));
        if (items[item].InPlay == value) return;
        items[item].InPlay = value;
        listed = false;
    }

    /// <summary>Learns from one vote.</summary>
    /// <param name="vote">The vote; items may be out of play.</param>
    /// <exception cref="ArgumentOutOfRangeException">The vote names an item that was not added.</exception>
    /// <exception cref="ArgumentException">The vote compares an item with itself.</exception>
    public void Take(Comparison vote)
    {
        Check(vote.Winner, nameof(vote));
        Check(vote.Loser, nameof(vote));
        if (vote.Winner == vote.Loser) throw new ArgumentException("The vote compares an item with itself.", nameof(vote));
        var (winner, loser) = (items[vote.Winner], items[vote.Loser]);
        Learn(winner, loser, vote.Tie);
        if (++winner.Comparisons == FairStart) newcomers.Remove(vote.Winner);
        if (++loser.Comparisons == FairStart) newcomers.Remove(vote.Loser);
        if (++takenSinceList >= Math.Max(items.Count / 4, 8)) List();
    }

    /// <summary>
    /// Starts again from a ranking. Items that the ranking lacks become unknown again; votes that it lacks must be taken again.
    /// </summary>
    /// <param name="ranking">What it knows of each item.</param>
    /// <param name="priorDeviation">Its prior's s in logits, positive; unknown items are thought to differ as much.</param>
    /// <param name="carelessRate">Its careless rate ε, from 0 to 0.9.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or an item was not added.</exception>
    public void Anchor(IEnumerable<Known> ranking, double priorDeviation = 1, double carelessRate = 0.1)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        if (!(priorDeviation > 0 && double.IsFinite(priorDeviation)))
            throw new ArgumentOutOfRangeException(nameof(priorDeviation), priorDeviation, "The prior's deviation must be positive and finite.");
        if (!(carelessRate is >= 0 and <= 0.9))
            throw new ArgumentOutOfRangeException(nameof(carelessRate), carelessRate, "The careless rate must be from 0 to 0.9.");
        var knowns = ranking.ToArray();
        foreach (var known in knowns)
        {
            Check(known.Item, nameof(ranking));
            if (!(double.IsFinite(known.Strength) && known.StandardError >= 0 && double.IsFinite(known.StandardError) && known.Comparisons >= 0))
                throw new ArgumentOutOfRangeException(nameof(ranking), known, "A strength must be finite, its error and the comparisons not negative.");
        }

        (variance, model) = (priorDeviation * priorDeviation, new AnswerModel(carelessRate));
        foreach (var item in items) (item.Mean, item.Variance, item.Comparisons) = (0, variance, 0);
        foreach (var known in knowns)
        {
            var item = items[known.Item];
            (item.Mean, item.Variance, item.Comparisons) = (known.Strength, known.StandardError * known.StandardError, known.Comparisons);
        }

        List();
    }

    /// <summary>The next pair in random order of sides, or null exactly when no allowed pair of items in play is unseen.</summary>
    public (int First, int Second)? Next(IVoter voter, Random random)
    {
        ArgumentNullException.ThrowIfNull(voter);
        ArgumentNullException.ThrowIfNull(random);
        if (!listed) List();
        var explores = options.Aim is PairAim.OrderEverything || random.NextDouble() < options.Exploring;
        var first = explores ? Explore(voter, random) : Promising(voter, random);
        var second = first < 0 ? -1 : Partner(first, explores ? inPlay : shortList, !explores, voter, random);
        if (second < 0 && first >= 0) second = Partner(first, inPlay, false, voter, random);
        if (second < 0) (first, second) = AnyUnseen(voter, random);
        if (second < 0) return null;
        return random.Next(2) == 0 ? (first, second) : (second, first);
    }

    private void List()
    {
        (listed, takenSinceList) = (true, 0);
        inPlay.Clear();
        newcomers.Clear();
        shortList.Clear();
        for (var i = 0; i < items.Count; i++)
        {
            if (!items[i].InPlay) continue;
            inPlay.Add(i);
            if (items[i].Comparisons < FairStart) newcomers.Add(i);
        }

        var line = Line();
        foreach (var i in inPlay)
        {
            var item = items[i];
            item.Weight = Normal.Below((item.Mean - line) / Math.Sqrt(item.Variance) + Optimism);
        }

        shortList.AddRange(inPlay.Where(i => items[i].Weight >= LeastWeight));
        if (shortList.Count >= ShortListAtLeast) return;
        shortList.Clear();
        shortList.AddRange(inPlay.OrderByDescending(i => items[i].Weight).Take(ShortListAtLeast));
    }

    private void Check(int item, string argument)
    {
        if (item < 0 || item >= items.Count) throw new ArgumentOutOfRangeException(argument, item, $"There are {items.Count} items.");
    }

    private double Line()
    {
        if (inPlay.Count <= options.Top) return double.NegativeInfinity;
        var means = inPlay.Select(i => items[i].Mean).OrderDescending().ToArray();
        return (means[options.Top - 1] + means[options.Top]) / 2;
    }

    private void Learn(Item winner, Item loser, bool tie)
    {
        var spread = winner.Variance + loser.Variance;
        var flat = 1 / Math.Sqrt(1 + Math.PI * spread / 8);
        var chance = Logistic.Chance((winner.Mean - loser.Mean) * flat);
        var bend = chance * (1 - chance) * flat * model.Careful;
        var (p, q) = (model.Others + model.Careful * chance, model.Others + model.Careful * (1 - chance));
        var curve = bend * flat * (1 - 2 * chance);
        var (push, told) = (bend / p, Math.Pow(bend / p, 2) - curve / p);
        if (tie)
        {
            push = (push - bend / q) / 2;
            told = (told + Math.Pow(bend / q, 2) + curve / q) / 2;
        }

        told = Math.Max(told, 0);
        winner.Mean += winner.Variance * push;
        loser.Mean -= loser.Variance * push;
        winner.Variance *= 1 - Math.Min(0.9, winner.Variance * told);
        loser.Variance *= 1 - Math.Min(0.9, loser.Variance * told);
    }

    private int Promising(IVoter voter, Random random)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        foreach (var i in Some(shortList, Looked, random))
        {
            if (voter.IsBarred(i) || voter.Met(i) >= Often) continue;
            var value = items[i].Weight * Math.Sqrt(items[i].Variance) * (0.5 + random.NextDouble());
            if (value > most) (best, most) = (i, value);
        }

        return best;
    }

    private int Explore(IVoter voter, Random random)
    {
        var best = LeastCompared(newcomers, voter, random);
        return best < 0 ? LeastCompared(inPlay, voter, random) : best;
    }

    private int LeastCompared(List<int> among, IVoter voter, Random random)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        foreach (var i in Some(among, LookedExploring, random))
        {
            if (voter.IsBarred(i) || voter.Met(i) >= Often) continue;
            var value = items[i].Comparisons + random.NextDouble();
            if (value < least) (best, least) = (i, value);
        }

        return best;
    }

    private int Partner(int first, List<int> among, bool weighted, IVoter voter, Random random)
    {
        var (best, most) = (-1, 0.0);
        foreach (var i in Some(among, Looked, random))
        {
            if (i == first || voter.IsBarred(i) || voter.HasSeen(first, i) || voter.Met(i) >= Often) continue;
            var value = Told(items[first], items[i]) * (weighted ? items[i].Weight + 0.02 : 1) * (0.9 + 0.2 * random.NextDouble());
            if (value > most) (best, most) = (i, value);
        }

        return best;
    }

    private double Told(Item one, Item other)
    {
        var spread = one.Variance + other.Variance;
        var chance = Logistic.Chance(one.Mean - other.Mean);
        var p = model.Others + model.Careful * chance;
        var bend = model.Careful * chance * (1 - chance);
        return Math.Log(1 + spread * bend * bend / (p * (1 - p)));
    }

    /// <summary>All of a short list; so many draws from a long one, with repetition.</summary>
    private static IEnumerable<int> Some(List<int> among, int count, Random random)
    {
        if (among.Count <= count)
        {
            foreach (var i in among) yield return i;
            yield break;
        }

        for (var draw = 0; draw < count; draw++) yield return among[random.Next(among.Count)];
    }

    /// <summary>Looks at every allowed pair in a shuffled order, those of items met often last.</summary>
    private (int First, int Second) AnyUnseen(IVoter voter, Random random)
    {
        var order = inPlay.Where(i => !voter.IsBarred(i)).ToArray();
        random.Shuffle(order);
        var rested = Array.FindAll(order, i => voter.Met(i) < Often);
        var pair = Unseen(rested, voter);
        return pair.Second < 0 && rested.Length < order.Length ? Unseen(order, voter) : pair;
    }

    private static (int First, int Second) Unseen(int[] order, IVoter voter)
    {
        for (var a = 0; a < order.Length; a++)
            for (var b = a + 1; b < order.Length; b++)
                if (!voter.HasSeen(order[a], order[b]))
                    return (order[a], order[b]);
        return (-1, -1);
    }

    private sealed class Item
    {
        public double Mean;
        public double Variance;
        public int Comparisons;
        public double Weight;
        public bool InPlay;
    }

    /// <summary>What a ranking knows of an item.</summary>
    /// <param name="Item">Its index.</param>
    /// <param name="Strength">Strength in logits; finite.</param>
    /// <param name="StandardError">Its standard error in logits, ≥ 0.</param>
    /// <param name="Comparisons">Comparisons so far, ≥ 0.</param>
    public readonly record struct Known(int Item, double Strength, double StandardError, int Comparisons);
}
