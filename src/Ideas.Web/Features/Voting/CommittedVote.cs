using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>A vote that is on disk, as memory needs it.</summary>
internal sealed record CommittedVote(long Sequence, ParticipantId Participant, IdeaId Left, IdeaId Right, Choice Choice, SetAsideReason? SetAside)
{
    public bool Counts => SetAside is null;
}
