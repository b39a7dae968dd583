namespace Ideas.Ranking;

/// <summary>How <see cref="Disagreement"/> looks for common ground and dividing lines.</summary>
public sealed record DisagreementOptions
{
    /// <summary>
    /// Share ε of answers given without looking, from 0 to 0.9, as the crowd's strengths were fitted with
    /// (<see cref="RankingOutcome.Ranked.CarelessRate"/>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range or not a number.</exception>
    public double CarelessRate
    {
        get;
        init => field = value is >= 0 and <= 0.9
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The careless rate must be from 0 to 0.9.");
    }

    /// <summary>Random reassignments B of voters to segments, ≥ 1. No p-value gets below 1 / (1 + B).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Permutations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1999;

    /// <summary>Seed of the reassignments: the same seed gives the same p-values.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Segments in which fewer voters than this, ≥ 1, gave votes are left out, with their votes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MinimumVoters
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 5;

    /// <summary>Chance, between 0 and 1, that any item at all is called a dividing line where segments do not differ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double Significance
    {
        get;
        init => field = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The significance must be between 0 and 1.");
    } = 0.05;

    /// <summary>
    /// How far segments stand from the crowd on an item, as a standard deviation τ in logits, positive and finite. The default of
    /// a half says that segments differ half as much as items do; what a segment's votes do not tell is pulled to the crowd by it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive and finite.</exception>
    public double SegmentDeviation
    {
        get;
        init => field = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The segments' deviation must be positive and finite.");
    } = 0.5;

    /// <summary>How sure it must be, between 0 and 1, of every segment that it likes an item for it to be common ground.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double LikedSurely
    {
        get;
        init => field = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The sureness must be between 0 and 1.");
    } = 0.9;
}
