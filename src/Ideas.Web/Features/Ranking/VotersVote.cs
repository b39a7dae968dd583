using Ideas.Web.Domain;

namespace Ideas.Web.Features.Ranking;

/// <summary>One comparison of a ranking with who gave it, for figures of people together; no page tells it of one.</summary>
/// <param name="Sequence">Of the vote, which tells whether somebody's votes are newer than a figure.</param>
public readonly record struct VotersVote(ParticipantId Voter, RankedVote Ranked, long Sequence);
