namespace Ideas.Ranking;

/// <summary>What <see cref="VoterChecks"/> takes for granted.</summary>
public sealed record VoterCheckOptions
{
    /// <summary>
    /// Share ε of all answers given without looking, from 0 to 0.9, as the crowd's strengths were fitted with
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

    /// <summary>
    /// Share of voters thought careless before any answer is seen, from 0.001 to 0.5. The default of a tenth is what A. W.
    /// Meade and S. B. Craig, Identifying careless responses in survey data, <i>Psychological Methods</i> 17 (2012) 437–455,
    /// found among students who had to take part.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range or not a number.</exception>
    public double CarelessVoters
    {
        get;
        init => field = value is >= 0.001 and <= 0.5
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The share of careless voters must be from 0.001 to 0.5.");
    } = 0.1;

    /// <summary>
    /// Standard deviation of the prior the crowd's strengths were fitted with, in logits, positive and finite
    /// (<see cref="RankingOutcome.Ranked.PriorDeviation"/>). Without a voter's own answers no strength is less known than this.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive and finite.</exception>
    public double PriorDeviation
    {
        get;
        init => field = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The prior's deviation must be positive and finite.");
    } = 1;

    /// <summary>
    /// Answers faster than this, positive, count as fast. In the default of one second adults read about four words (M.
    /// Brysbaert, How many words do we read per minute?, <i>J. Memory and Language</i> 109 (2019) 104047), which is less than two
    /// short titles, and have no time left to decide.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan ReadingTime
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(1);
}
