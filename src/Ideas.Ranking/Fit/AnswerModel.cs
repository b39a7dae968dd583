namespace Ideas.Ranking;

/// <summary>
/// How people answer: a share ε of answers is given without looking and hits either side alike, the others follow the
/// lead d = θᵢ − θⱼ: P(i wins) = ε/2 + (1 − ε)·σ(d).
/// </summary>
/// <remarks>The share is the "lapse rate" of psychometrics: F. A. Wichmann and N. J. Hill, The psychometric function I,
/// <i>Perception &amp; Psychophysics</i> 63 (2001) 1293–1313.</remarks>
internal readonly record struct AnswerModel(double CarelessRate)
{
    /// <summary>Weight 1 − ε/2 of the own odds in the chance to win.</summary>
    public double Own => 1 - CarelessRate / 2;

    /// <summary>Weight ε/2 of the other's odds in the chance to win.</summary>
    public double Others => CarelessRate / 2;

    /// <summary>1 − ε.</summary>
    public double Careful => 1 - CarelessRate;

    public double Chance(double lead) => Others + Careful * Logistic.Chance(lead);
}
