namespace Ideas.Ranking;

/// <summary>What a campaign's votes are for.</summary>
public enum PairAim
{
    /// <summary>Find the best few with as few votes as possible; the order of the others stays rough.</summary>
    FindTheTop,

    /// <summary>Put everything in order, at the price of needing more votes for the top.</summary>
    OrderEverything,
}

/// <summary>How <see cref="PairPicker"/> picks.</summary>
public sealed record PairPickerOptions
{
    /// <summary>What the votes are for.</summary>
    public PairAim Aim { get; init; }

    /// <summary>How many items the top has, ≥ 1; for <see cref="PairAim.FindTheTop"/>.</summary>
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
    /// Share of duels, from 0 to 1, that look at the least known items whatever their strength; for <see cref="PairAim.FindTheTop"/>.
    /// A half costs the top little and puts the others in better order.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range or not a number.</exception>
    public double Exploring
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The share that explores must be from 0 to 1.");
    } = 0.25;
}
