namespace Ideas.Ranking;

/// <summary>What a voter answered to a pair shown side by side.</summary>
public enum VoterChoice
{
    /// <summary>The left item.</summary>
    Left,

    /// <summary>The right item.</summary>
    Right,

    /// <summary>Neither more than the other.</summary>
    Tie,
}
