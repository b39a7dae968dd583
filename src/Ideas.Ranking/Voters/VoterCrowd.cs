namespace Ideas.Ranking;

/// <summary>What all voters together think: strengths, how sure they are, and the careless rate they were fitted with.</summary>
internal sealed class VoterCrowd
{
    private readonly double carelessRate;

    public VoterCrowd(IReadOnlyList<RankedItem> items, double carelessRate)
    {
        ArgumentNullException.ThrowIfNull(items);
        this.carelessRate = carelessRate;
        (Strength, Variance) = (new double[items.Count], new double[items.Count]);
        Array.Fill(Strength, double.NaN);
        foreach (var item in items)
        {
            if (item.Item < 0 || item.Item >= items.Count || !double.IsNaN(Strength[item.Item]))
                throw new ArgumentException($"The crowd must rank each of the items 0 to {items.Count - 1} once.", nameof(items));
            if (!double.IsFinite(item.Strength) || !(item.StandardError >= 0) || !double.IsFinite(item.StandardError))
                throw new ArgumentException($"Item {item.Item} needs a finite strength and standard error.", nameof(items));
            Strength[item.Item] = item.Strength;
            Variance[item.Item] = item.StandardError * item.StandardError * items.Count / Math.Max(1, items.Count - 1.0);
        }
    }

    public int Items => Strength.Length;

    /// <summary>In logits, by item.</summary>
    public double[] Strength { get; }

    /// <summary>
    /// Variances such that those of two items add up to that of their difference. Errors refer to the mean of all n items,
    /// and so correlate by about −1/(n − 1); the factor n/(n − 1) makes up for that.
    /// </summary>
    public double[] Variance { get; }

    /// <summary>
    /// Slope of an answer's log-likelihood in the winner's lead, and the information of the answer about it. Without careless
    /// answers these are outcome − expectation and its variance.
    /// </summary>
    /// <param name="lead">Strength of one item less that of the other.</param>
    /// <param name="score">1 when the one was preferred, 0 when the other was, 0.5 in a tie.</param>
    public (double Slope, double Information) Surprise(double lead, double score)
    {
        var chance = Careless(Logistic.Chance(lead), carelessRate);
        var steepness = (1 - carelessRate) * Logistic.Information(lead);
        var variance = Careless(Logistic.Chance(-lead), carelessRate) * chance;
        if (variance == 0) return (score - chance, 0);
        return ((score - chance) * steepness / variance, steepness * steepness / variance);
    }

    /// <summary>A chance as it is when a share of answers is thrown by coin.</summary>
    public static double Careless(double chance, double rate) => rate / 2 + (1 - rate) * chance;

    public void Check(int left, int right, string parameter)
    {
        if (left < 0 || left >= Items || right < 0 || right >= Items)
            throw new ArgumentOutOfRangeException(parameter, $"An answer compares {left} with {right}, but the items are 0 to {Items - 1}.");
        if (left == right) throw new ArgumentException($"An answer compares item {left} with itself.", parameter);
    }
}
