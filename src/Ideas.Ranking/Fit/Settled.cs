namespace Ideas.Ranking;

/// <summary>How settled the top of a ranking is.</summary>
/// <param name="Top">The size N of the top that is judged; at most the number of ranked items.</param>
/// <param name="Sureness">
/// The expected share, from 0 to 1, of the N items ranked highest that truly belong to the N best; 1 when there is nothing to choose.
/// </param>
/// <param name="VotesToGo">
/// About how many more votes, dealt by <see cref="PairPicker"/>, bring <see cref="Sureness"/> to <see cref="Goal"/>: 0 when it is
/// there, null when no affordable number would.
/// </param>
public sealed record Settled(int Top, double Sureness, int? VotesToGo)
{
    /// <summary>A top is called settled from this <see cref="Sureness"/> on.</summary>
    public const double Goal = 0.9;
}
