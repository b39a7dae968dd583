using Ideas.Web.Domain;

namespace Ideas.Web.Features.Ranking;

/// <summary>One comparison as the ranking uses it, with who gave it.</summary>
public readonly record struct VotersVote(ParticipantId Voter, RankedVote Ranked);
