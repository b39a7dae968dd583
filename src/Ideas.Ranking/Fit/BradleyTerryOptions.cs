namespace Ideas.Ranking;

/// <summary>How <see cref="BradleyTerry"/> fits. The defaults suit ideas whose strengths differ as people's tastes do.</summary>
public sealed record BradleyTerryOptions
{
    /// <summary>
    /// Standard deviation s of the prior θ ~ N(0, s²), in logits, from 1e-6 to 1e6; null, the default, has it estimated from the
    /// votes. 1 keeps an idea that won everything at a finite strength; from about 1,000 on, the answer is that of maximum likelihood where one exists.
    /// Where none exists, as with an idea that won everything, a prior beyond 1,000 leaves the strength to rounding, and
    /// the fit may say <see cref="RankingOutcome.NotConverged"/>; with careless answers and votes that contradict each other
    /// it may say so from about 20 on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range or not a number.</exception>
    public double? PriorDeviation
    {
        get;
        init => field = value is null or (>= 1e-6 and <= 1e6)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The prior's deviation must be from 1e-6 to 1e6 logits.");
    }

    /// <summary>
    /// Share ε of answers given without looking, from 0 to 0.9, of which half hit either side; null, the default, has it
    /// estimated from the votes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range or not a number.</exception>
    public double? CarelessRate
    {
        get;
        init => field = value is null or (>= 0 and <= 0.9)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The careless rate must be from 0 to 0.9.");
    }

    /// <summary>The size N of the top that <see cref="Tier"/> and <see cref="Settled"/> speak of, ≥ 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Top
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10;

    /// <summary>
    /// Groups of up to this many linked items, from 0 to 20,000, get exact standard errors, at a cost of its cube; larger ones get
    /// those of a series, which can be much too small (see <see cref="BradleyTerry.Rank"/>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int ExactUpTo
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 20_000);
            field = value;
        }
    } = 2000;

    /// <summary>The fit is done when no strength moves by more than this in a full Newton step; in logits, positive, finite.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive and finite.</exception>
    public double Tolerance
    {
        get;
        init => field = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The tolerance must be positive and finite.");
    } = 1e-9;

    /// <summary>Newton steps before the fit gives up with <see cref="RankingOutcome.NotConverged"/>; at least 1. Ten are usual.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxIterations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 100;

    /// <summary>
    /// Items compared fewer times than this, ≥ 0, get no rank (0) and take no place among the others; their votes count all the same.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MinimumComparisons
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }
}
