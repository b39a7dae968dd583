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
/// <param name="Aim">What the votes are for.</param>
/// <param name="Top">How many items the top has, ≥ 1; used by <see cref="PairAim.FindTheTop"/>.</param>
/// <param name="Exploring">Share of duels, from 0 to 1, that look at the least known items whatever their strength; used by <see cref="PairAim.FindTheTop"/>.</param>
public sealed record PairPickerOptions(PairAim Aim = PairAim.FindTheTop, int Top = 10, double Exploring = 0.25);
