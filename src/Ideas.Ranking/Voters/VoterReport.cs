namespace Ideas.Ranking;

/// <summary>How one voter answered: grounds to look closer at someone, never to drop votes.</summary>
/// <param name="Voter">Index of the voter, as in the answers.</param>
/// <param name="Answers">Number of answers, ties included.</param>
/// <param name="Agreement">Agreement with what the others prefer.</param>
/// <param name="Sides">How often the left item was chosen.</param>
/// <param name="Pace">How fast the answers came.</param>
/// <param name="Carelessness">
/// Chance, from 0 to 1, that this voter answers without looking; the prior (<see cref="VoterCheckOptions.CarelessVoters"/>) for
/// one without answers. A careful voter whose taste is not the crowd's looks careless too.
/// </param>
public sealed record VoterReport(
    int Voter, int Answers, VoterAgreement Agreement, VoterSides Sides, VoterPace Pace, double Carelessness);
