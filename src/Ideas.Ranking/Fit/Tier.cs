namespace Ideas.Ranking;

/// <summary>What may be said in words about an item's place in the top N (<see cref="BradleyTerryOptions.Top"/>).</summary>
public enum Tier
{
    /// <summary>Compared too few times to be ranked.</summary>
    NotRanked,

    /// <summary>Belongs to the top N with a chance of at least 0.95.</summary>
    ClearlyTop,

    /// <summary>Belongs to the top N with a chance of at least 0.75.</summary>
    LikelyTop,

    /// <summary>The votes do not tell on which side of the line it stands: anything in between.</summary>
    CannotBeToldApart,

    /// <summary>Belongs to the top N with a chance of at most 0.05, and at most half of what a draw among all ranked would give it.</summary>
    Below,
}
