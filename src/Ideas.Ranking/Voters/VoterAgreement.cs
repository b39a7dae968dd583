namespace Ideas.Ranking;

/// <summary>A voter's agreement with the crowd, whose strengths are taken without this voter's own answers.</summary>
/// <param name="Compared">Answers that can agree or disagree: no ties, and one item is stronger for the others.</param>
/// <param name="Agreed">How many of them chose the stronger item.</param>
/// <param name="ByChance">How many a coin would: half.</param>
/// <param name="IfCareful">How many a careful voter of the crowd's taste would, on average; from half to all of them.</param>
/// <param name="CarefulTail">
/// Chance, from 0 to 1, that such a careful voter agrees as rarely as this one or more rarely still; 1 when nothing was
/// compared. The number is Poisson-binomial: Y. Hong, On computing the distribution function for the Poisson binomial
/// distribution, <i>Computational Statistics and Data Analysis</i> 59 (2013) 41–51. Exact up to 300 answers; above that a
/// normal approximation.
/// </param>
/// <param name="ChanceTail">Chance, from 0 to 1, that a coin agrees as often or more often; exact, 1 when nothing was compared.</param>
public sealed record VoterAgreement(
    int Compared, int Agreed, double ByChance, double IfCareful, double CarefulTail, double ChanceTail);
