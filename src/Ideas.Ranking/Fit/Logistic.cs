namespace Ideas.Ranking;

/// <summary>The logistic function, safe for leads of any size.</summary>
internal static class Logistic
{
    /// <summary>σ(lead) = 1 / (1 + e^−lead): the chance to be preferred when ahead by <paramref name="lead"/> logits.</summary>
    public static double Chance(double lead) => 1 / (1 + Math.Exp(-lead));

    /// <summary>σ·(1 − σ): what one comparison tells about a lead (Fisher information). Full precision at both ends.</summary>
    public static double Information(double lead)
    {
        var odds = Math.Exp(-Math.Abs(lead));
        return odds / ((1 + odds) * (1 + odds));
    }
}
