namespace Ideas.Ranking;

/// <summary>
/// Chooses the next duel of a participant: an idea that was compared little meets one of about its own rating. Equal
/// opponents tell most about a comparison, as the information σ(1 − σ) peaks there; see M. E. Glickman and S. T. Jensen,
/// Adaptive paired comparison design, <i>J. Statistical Planning and Inference</i> 127 (2005) 279–293.
/// </summary>
public static class PairChoice
{
    private const int FirstDraws = 16;
    private const int SecondDraws = 64;

    /// <summary>Elo points a partner is set back each time its comparisons double, so that the less compared come forward.</summary>
    private const double PointsPerDoubling = 10;

    /// <summary>Widest random addition in Elo points: strong enough to vary the neighbour, too weak to pair extremes.</summary>
    private const double Jitter = 100;

    /// <summary>
    /// The next pair: first the least compared of up to 16 random ideas, then, of up to 64 others, the one whose
    /// rating is nearest, give or take a random amount and a set-back for those compared often. Sides are random.
    /// </summary>
    /// <param name="candidates">The ideas in play; answers are indices into this.</param>
    /// <param name="excluded">True for an idea this participant must not judge, such as the own one. Asked by index.</param>
    /// <param name="seen">True for a pair the participant has answered. Must be symmetric: it is asked in one order only.</param>
    /// <param name="random">Source of all randomness; the same seed gives the same pair.</param>
    /// <returns>Two different indices, or null exactly when no allowed pair is unseen.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static (int First, int Second)? Next(
        ReadOnlySpan<PairCandidate> candidates, Func<int, bool> excluded, Func<int, int, bool> seen, Random random)
    {
        ArgumentNullException.ThrowIfNull(excluded);
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(random);
        if (candidates.Length < 2) return null;

        var first = LeastCompared(candidates, excluded, random);
        var second = first < 0 ? -1 : Partner(first, candidates, excluded, seen, random);
        if (second < 0) (first, second) = AnyUnseen(first, candidates.Length, excluded, seen, random);
        if (second < 0) return null;
        return random.Next(2) == 0 ? (first, second) : (second, first);
    }

    private static int LeastCompared(ReadOnlySpan<PairCandidate> candidates, Func<int, bool> excluded, Random random)
    {
        var (best, equals) = (-1, 0);
        for (var draw = 0; draw < FirstDraws; draw++)
        {
            var i = random.Next(candidates.Length);
            if (excluded(i)) continue;
            var lead = best < 0 ? 1 : candidates[best].Comparisons.CompareTo(candidates[i].Comparisons);
            equals = lead > 0 ? 1 : lead == 0 ? equals + 1 : equals;
            if (lead > 0 || (lead == 0 && random.Next(equals) == 0)) best = i;
        }

        return best;
    }

    private static int Partner(
        int first, ReadOnlySpan<PairCandidate> candidates, Func<int, bool> excluded, Func<int, int, bool> seen, Random random)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var draw = 0; draw < SecondDraws; draw++)
        {
            var i = random.Next(candidates.Length);
            if (i == first || excluded(i) || seen(first, i)) continue;
            var distance = Math.Abs(candidates[i].Elo - candidates[first].Elo)
                + PointsPerDoubling * Math.Log2(1 + candidates[i].Comparisons)
                + Jitter * random.NextDouble();
            if (distance < least) (best, least) = (i, distance);
        }

        return best;
    }

    /// <summary>Looks at every allowed pair in a shuffled order, those of the drawn first idea before all others.</summary>
    private static (int First, int Second) AnyUnseen(
        int first, int count, Func<int, bool> excluded, Func<int, int, bool> seen, Random random)
    {
        var order = Enumerable.Range(0, count).Where(i => i != first && !excluded(i)).ToArray();
        random.Shuffle(order);
        if (first >= 0) order = [first, .. order];
        for (var a = 0; a < order.Length; a++)
            for (var b = a + 1; b < order.Length; b++)
                if (!seen(order[a], order[b]))
                    return (order[a], order[b]);
        return (-1, -1);
    }
}
